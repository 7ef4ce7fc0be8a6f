package dev.signpost.access;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * Signing in is slowed for this account and source.
 */
final class TooManyTries extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	private final Duration wait;

	TooManyTries(Duration wait) {
		super("slowed");
		this.wait = wait;
	}

	/**
	 * In whole seconds, rounded up.
	 */
	long seconds() {
		return this.wait.plusMillis(999).toSeconds();
	}

}
