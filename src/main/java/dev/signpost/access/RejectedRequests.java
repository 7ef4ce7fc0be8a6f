package dev.signpost.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers what the firewall refuses with one line of text and every header of a page;
 * nothing of the request is repeated.
 */
@Component
class RejectedRequests implements RequestRejectedHandler {

	private static final Logger LOG = LoggerFactory.getLogger(RejectedRequests.class);

	private static final byte[] BODY = "Signpost does not take a request like this. Nothing was changed.\n"
		.getBytes(StandardCharsets.UTF_8);

	private final ApiRefusals problems;

	RejectedRequests(ApiRefusals problems) {
		this.problems = problems;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
			throws IOException {
		LOG.info("request refused by the firewall source={}", request.getRemoteAddr());
		SecurityHeaders.all().forEach(response::setHeader);
		boolean method = rejected instanceof MethodRefused || !request.getMethod().matches("GET|HEAD|POST|PUT|DELETE");
		HttpStatus status = (method ? HttpStatus.METHOD_NOT_ALLOWED : HttpStatus.BAD_REQUEST);
		if (request.getRequestURI().startsWith("/api/")) {
			this.problems.write(response, status, method ? "method-not-allowed" : "bad-request",
					method ? "The method does not fit" : "The request cannot be read",
					"Signpost does not take a request like this. Nothing was done");
			return;
		}
		response.setStatus(status.value());
		response.setContentType("text/plain;charset=UTF-8");
		response.setContentLength(BODY.length);
		response.getOutputStream().write(BODY);
	}

}
