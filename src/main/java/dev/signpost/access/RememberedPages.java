package dev.signpost.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Remembers across the sign-in which page was asked for: a page, not a part of one and
 * not a picture.
 */
class RememberedPages extends HttpSessionRequestCache {

	// null means: no parameter that marks the way back
	@SuppressWarnings("NullAway")
	RememberedPages() {
		setRequestMatcher(RememberedPages::isPage);
		setMatchingRequestParameterName(null);
	}

	private static boolean isPage(HttpServletRequest request) {
		String accepted = request.getHeader("Accept");
		return "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null && accepted != null
				&& accepted.contains("text/html") && request.getRequestURI().matches("/[A-Za-z0-9].*|/")
				&& !request.getRequestURI().startsWith("/error");
	}

}
