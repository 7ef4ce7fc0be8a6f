package dev.signpost.web;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that no page of ours sends: larger than 256 KiB, of unknown length, or
 * with a single-valued field given twice.
 */
final class RequestLimits extends OncePerRequestFilter {

	/** A full paste box of 64 KiB, with every byte percent-encoded, and some room. */
	static final long LARGEST = 256 * 1024;

	/** Fields that rightly come more than once. */
	private static final Set<String> REPEATED = Set.of("consents", "authorities");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > LARGEST) {
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
		}
		else if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null) {
			response.sendError(HttpStatus.LENGTH_REQUIRED.value());
		}
		else if (request.getParameterMap().entrySet().stream().anyMatch(RequestLimits::doubled)) {
			response.sendError(HttpStatus.BAD_REQUEST.value());
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean doubled(Map.Entry<String, String[]> parameter) {
		return parameter.getValue().length > 1 && !REPEATED.contains(parameter.getKey());
	}

}
