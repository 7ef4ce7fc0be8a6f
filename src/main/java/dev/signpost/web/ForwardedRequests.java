package dev.signpost.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes X-Forwarded-For and X-Forwarded-Proto of trusted proxies, and of nobody else.
 */
final class ForwardedRequests extends OncePerRequestFilter {

	private final TrustedProxies proxies;

	ForwardedRequests(TrustedProxies proxies) {
		this.proxies = proxies;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean believed = this.proxies.trusts(request.getRemoteAddr());
		chain.doFilter(believed ? new Forwarded(request, client(request)) : request, response);
	}

	private String client(HttpServletRequest request) {
		@Nullable String header = request.getHeader("X-Forwarded-For");
		return (header != null) ? this.proxies.client(header).orElse(request.getRemoteAddr()) : request.getRemoteAddr();
	}

	private static final class Forwarded extends HttpServletRequestWrapper {

		private final String client;

		Forwarded(HttpServletRequest request, String client) {
			super(request);
			this.client = client;
		}

		@Override
		public String getRemoteAddr() {
			return this.client;
		}

		@Override
		public boolean isSecure() {
			return "https".equals(getScheme());
		}

		@Override
		public String getScheme() {
			@Nullable String scheme = getHeader("X-Forwarded-Proto");
			return ("https".equals(scheme) || "http".equals(scheme)) ? scheme : super.getScheme();
		}

	}

}
