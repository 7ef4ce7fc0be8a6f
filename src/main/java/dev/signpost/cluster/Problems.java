package dev.signpost.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.signpost.dns.Problem;
import dev.signpost.web.FieldProblem;

/** The problems found so far, at most one for each field. */
final class Problems {

	private final List<FieldProblem> found = new ArrayList<>();

	void add(String field, Problem problem) {
		if (this.found.stream().noneMatch((earlier) -> earlier.field().equals(field))) {
			this.found.add(new FieldProblem(field, problem));
		}
	}

	void add(String field, String code, String sentence) {
		add(field, new Problem(code, sentence));
	}

	/**
	 * Notes the problem, if there is one.
	 * @return whether there was none
	 */
	boolean none(String field, Optional<Problem> problem) {
		problem.ifPresent((present) -> add(field, present));
		return problem.isEmpty();
	}

	List<FieldProblem> all() {
		return List.copyOf(this.found);
	}

}
