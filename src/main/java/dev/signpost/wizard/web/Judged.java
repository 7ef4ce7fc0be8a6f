package dev.signpost.wizard.web;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.signpost.web.FieldProblem;

import org.springframework.validation.BindingResult;

/** Puts problems of a definition at the fields of a form. */
final class Judged {

	private Judged() {
	}

	/**
	 * Rejects each field.
	 * @param fields from the path in the definition to the field of the form
	 */
	static void into(BindingResult errors, List<FieldProblem> problems, UnaryOperator<String> fields) {
		problems.forEach((problem) -> errors.rejectValue(fields.apply(problem.field()), problem.problem().code(),
				sentence(problem)));
	}

	private static String sentence(FieldProblem problem) {
		String field = problem.field();
		String sentence = problem.problem().sentence();
		if (field.matches("(endpoints|otherNameServers)\\[\\d+].*")) {
			int line = Integer.parseInt(field.replaceAll("^\\D+(\\d+).*", "$1")) + 1;
			return "Line " + line + ": " + sentence;
		}
		return sentence;
	}

}
