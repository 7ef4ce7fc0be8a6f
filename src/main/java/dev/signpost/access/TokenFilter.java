package dev.signpost.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the token of a call to the API: from the header only, because addresses end up in
 * logs.
 */
class TokenFilter extends OncePerRequestFilter {

	private static final String BEARER = "Bearer ";

	private final TokenCheck tokens;

	private final ApiRefusals refusals;

	TokenFilter(TokenCheck tokens, ApiRefusals refusals) {
		this.tokens = tokens;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (namesATokenInTheAddress(request.getQueryString())) {
			this.refusals.write(response, HttpStatus.BAD_REQUEST, "token-in-address", "A token stands in the address",
					"Send the token in the Authorization header, and revoke this one: addresses are logged");
			return;
		}
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			this.tokens.find(header.substring(BEARER.length()).strip()).ifPresent(TokenFilter::become);
		}
		chain.doFilter(request, response);
	}

	private static boolean namesATokenInTheAddress(@Nullable String query) {
		return query != null && (query.contains(TokenText.PREFIX) || query.matches("(.*&)?(access_)?token=.*"));
	}

	private static void become(Caller.Token token) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(new CallerAuthentication(token));
		SecurityContextHolder.setContext(context);
	}

}
