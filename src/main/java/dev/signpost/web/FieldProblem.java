package dev.signpost.web;

import dev.signpost.dns.Problem;

/**
 * A problem with one typed field.
 *
 * @param field the path of the field, for example {@code nodes[2].ipv4}
 */
public record FieldProblem(String field, Problem problem) {

	public static FieldProblem of(String field, String code, String sentence) {
		return new FieldProblem(field, new Problem(code, sentence));
	}

}
