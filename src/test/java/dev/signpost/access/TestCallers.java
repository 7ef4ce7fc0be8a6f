package dev.signpost.access;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.signpost.web.Authority;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/**
 * Callers for the tests of other modules.
 */
public final class TestCallers {

	private TestCallers() {
	}

	/**
	 * A person of that role, for
	 * {@code SecurityMockMvcRequestPostProcessors.authentication} or a
	 * {@code SecurityContext}.
	 */
	public static Authentication person(Role role) {
		return new CallerAuthentication(new Caller.Person(UUID.randomUUID().toString(), "Maya Okafor", role));
	}

	/**
	 * A new token with everything that tokens may do.
	 */
	public static String token(JdbcClient jdbc) {
		return token(jdbc, Tokens.grantable());
	}

	/**
	 * A new token with these authorities.
	 */
	public static String token(JdbcClient jdbc, Set<Authority> authorities) {
		String text = TokenText.random();
		Instant now = Instant.now();
		jdbc.sql("insert into access_token (id, name, hash, authorities, created_by, created_at, expires_at)"
				+ " values (?, 'test', ?, ?, 'system', ?, ?)")
			.params(UUID.randomUUID().toString(), TokenText.hash(text),
					authorities.stream().map(Authority::word).collect(Collectors.joining(",")), Timestamp.from(now),
					Timestamp.from(now.plus(Duration.ofDays(1))))
			.update();
		return text;
	}

}
