package dev.signpost.web;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What the API answers when a request cannot be read or its thing does not exist.
 *
 * <p>
 * A body that is not JSON, or has an unknown or doubled field, is 400; a value of the
 * wrong kind is 422 at its field.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

	@ExceptionHandler
	ResponseEntity<Object> notFound(NotFound missing) {
		return ApiProblem.respond(ApiProblem.of(HttpStatus.NOT_FOUND, "not-found", "Not found",
				"There is no such " + missing.kind() + ", or you may not see it"));
	}

	@ExceptionHandler
	ResponseEntity<Object> badRequest(BadRequest bad) {
		return ApiProblem.respond(
				ApiProblem.of(HttpStatus.BAD_REQUEST, "bad-request", "The request cannot be read", bad.sentence()));
	}

	@ExceptionHandler
	ResponseEntity<Object> notReadable(HttpMessageNotReadableException unreadable) {
		return switch (unreadable.getCause()) {
			case UnrecognizedPropertyException unknown ->
				badRequest(new BadRequest("There is no field " + printable(unknown.getPropertyName()) + " here"));
			case MismatchedInputException wrong -> wrongValue(wrong.getPath(), wrong.getTargetType());
			case InputCoercionException overflow -> wrongValue(overflow.getPath(), overflow.getTargetType());
			case null, default ->
				badRequest(new BadRequest("The body is not the JSON that this call expects, or has a field twice"));
		};
	}

	@ExceptionHandler({ MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class })
	ResponseEntity<Object> wrongParameter(Exception wrong) {
		return badRequest(new BadRequest("A parameter of the address is missing or not of its kind"));
	}

	private static ResponseEntity<Object> wrongValue(List<JacksonException.Reference> path, @Nullable Class<?> wanted) {
		String field = path(path);
		if (field.isEmpty()) {
			return ApiProblem.respond(ApiProblem.of(HttpStatus.BAD_REQUEST, "bad-request", "The request cannot be read",
					"The body is not a JSON object of this kind"));
		}
		return ApiProblem.invalid(List.of(FieldProblem.of(field, "WRONG_KIND", "This is " + kind(wanted))));
	}

	private static String kind(@Nullable Class<?> wanted) {
		if (wanted == null || wanted == String.class || wanted.isEnum()) {
			return "a text";
		}
		return (wanted == boolean.class || wanted == Boolean.class) ? "true or false"
				: Number.class.isAssignableFrom(wanted) || wanted.isPrimitive() ? "a whole number"
						: "a value of another kind";
	}

	private static String path(List<JacksonException.Reference> path) {
		return path.stream()
			.map((at) -> (at.getPropertyName() != null) ? "." + at.getPropertyName() : "[" + at.getIndex() + "]")
			.collect(Collectors.joining())
			.replaceFirst("^\\.", "");
	}

	private static String printable(String text) {
		return dev.signpost.dns.DnsText.printable(text);
	}

}
