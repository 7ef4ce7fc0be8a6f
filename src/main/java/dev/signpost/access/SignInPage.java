package dev.signpost.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads whoever is not signed in to the sign-in page.
 */
class SignInPage implements AuthenticationEntryPoint, AuthenticationFailureHandler {

	/** Where the sign-in page finds what was typed as a user name. */
	static final String TYPED = "dev.signpost.access.typed";

	static final String PATH = "/sign-in";

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
			throws IOException {
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", PATH);
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		boolean wasSignedIn = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
		response.sendRedirect(wasSignedIn ? PATH + "?ended" : PATH);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refused) throws IOException, ServletException {
		String typed = request.getParameter("username");
		if (typed != null && typed.length() <= 100) {
			request.getSession().setAttribute(TYPED, typed);
		}
		response.sendRedirect(
				(refused instanceof TooManyTries slowed) ? PATH + "?wait=" + slowed.seconds() : PATH + "?failed");
	}

}
