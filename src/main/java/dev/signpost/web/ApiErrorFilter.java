package dev.signpost.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers a call to the API that no handler took, or that ended in a fault of ours, with
 * a problem instead of a page, whatever the caller accepts.
 */
class ApiErrorFilter implements Filter {

	private final ErrorAttributes errors;

	private final JsonMapper json;

	ApiErrorFilter(ErrorAttributes errors, JsonMapper json) {
		this.errors = errors;
		this.json = json;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
				&& address.startsWith("/api/")) {
			write((HttpServletResponse) response, problem((HttpServletRequest) request));
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private ProblemDetail problem(HttpServletRequest request) {
		Map<String, @Nullable Object> said = this.errors.getErrorAttributes(new ServletWebRequest(request),
				ErrorAttributeOptions.defaults());
		HttpStatus status = (said.get("status") instanceof Integer number) ? HttpStatus.resolve(number) : null;
		ProblemDetail problem = problem((status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR);
		if (said.get("reference") instanceof String reference) {
			problem.setProperty("reference", reference);
		}
		return problem;
	}

	private static ProblemDetail problem(HttpStatus status) {
		return switch (status) {
			case NOT_FOUND -> ApiProblem.of(status, "not-found", "Not found", "There is nothing at this address");
			case METHOD_NOT_ALLOWED -> ApiProblem.of(status, "method-not-allowed", "The method does not fit",
					"This address does not take this method. Nothing was done");
			case NOT_ACCEPTABLE -> ApiProblem.of(status, "not-acceptable", "There is no such form",
					"This answer exists as JSON only: send Accept: application/json");
			case LENGTH_REQUIRED -> ApiProblem.of(status, "length-required", "The length is missing",
					"Send the body with a Content-Length. Nothing was done");
			case CONTENT_TOO_LARGE -> ApiProblem.of(status, "too-large", "The body is too large",
					"A body has at most " + RequestLimits.LARGEST + " bytes. Nothing was done");
			case UNSUPPORTED_MEDIA_TYPE -> ApiProblem.of(status, "unsupported-media-type", "The body is not JSON",
					"Send the body with Content-Type: application/json. Nothing was done");
			default -> status.is5xxServerError()
					? ApiProblem.of(status, "fault", "Signpost failed",
							"This is a fault in Signpost. Its log has more under the reference")
					: ApiProblem.of(status, "bad-request", "The request cannot be read",
							"Signpost does not take a request like this. Nothing was done");
		};
	}

	private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
		byte[] body = this.json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
		response.setStatus(problem.getStatus());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
