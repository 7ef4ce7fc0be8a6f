package dev.signpost.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the id in a session into the person as they are now: whoever was disabled, or
 * signed in more than twelve hours ago, is nobody from this request on.
 */
class CallerFilter extends OncePerRequestFilter {

	private static final Duration LONGEST_SESSION = Duration.ofHours(12);

	private final PersonRows people;

	private final Clock clock;

	CallerFilter(PersonRows people, Clock clock) {
		this.people = people;
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication stored = SecurityContextHolder.getContext().getAuthentication();
		if (stored != null && stored.getPrincipal() instanceof String id) {
			become(person(id, request), request);
		}
		chain.doFilter(request, response);
	}

	private Caller.@Nullable Person person(String id, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || isOver(session)) {
			return null;
		}
		return this.people.findById(id)
			.filter(PersonRow::enabled)
			.map((row) -> new Caller.Person(row.id(), row.displayName(), row.role()))
			.orElse(null);
	}

	private boolean isOver(HttpSession session) {
		return Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST_SESSION).isBefore(this.clock.instant());
	}

	private static void become(Caller.@Nullable Person person, HttpServletRequest request) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		if (person != null) {
			context.setAuthentication(new CallerAuthentication(person));
		}
		SecurityContextHolder.setContext(context);
		HttpSession session = request.getSession(false);
		if (person == null && session != null) {
			session.invalidate();
		}
	}

}
