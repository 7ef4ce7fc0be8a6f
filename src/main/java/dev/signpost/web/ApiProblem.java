package dev.signpost.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Answers of the API that are not the thing asked for (RFC 9457).
 */
public final class ApiProblem {

	private ApiProblem() {
	}

	/**
	 * A problem of type {@code /problems/<word>}.
	 * @param title the same for every problem of this type
	 * @param detail this one, in a full sentence
	 */
	public static ProblemDetail of(HttpStatus status, String word, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("/problems/" + word));
		problem.setTitle(title);
		return problem;
	}

	/**
	 * The answer to typed input that is wrong: 422 with the fields.
	 */
	public static ResponseEntity<Object> invalid(List<FieldProblem> problems) {
		ProblemDetail problem = of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", "Some values are wrong",
				"Nothing was saved. " + problems.size() + (problems.size() == 1 ? " value is" : " values are")
						+ " wrong: see errors");
		problem.setProperty("errors", problems.stream().map(ApiProblem::error).toList());
		return respond(problem);
	}

	/**
	 * The problem as a response of its status and of type
	 * {@code application/problem+json}.
	 */
	public static ResponseEntity<Object> respond(ProblemDetail problem) {
		return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static Map<String, String> error(FieldProblem problem) {
		return Map.of("field", problem.field(), "code", problem.problem().code(), "message",
				problem.problem().sentence());
	}

}
