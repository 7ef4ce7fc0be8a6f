package dev.signpost.access;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import dev.signpost.web.Authority;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the token that a call carries.
 */
@Component
class TokenCheck {

	/** How old the time of last use may be; a write for each call would be waste. */
	private static final Duration RECENT = Duration.ofMinutes(1);

	private final TokenRows rows;

	private final Clock clock;

	TokenCheck(TokenRows rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	@Transactional
	public Optional<Caller.Token> find(String text) {
		if (!TokenText.isToken(text)) {
			return Optional.empty();
		}
		byte[] hash = TokenText.hash(text);
		Instant now = this.clock.instant();
		return this.rows.findByHash(hash)
			.filter((row) -> MessageDigest.isEqual(row.hash(), hash))
			.filter((row) -> row.isUsable(now))
			.map((row) -> use(row, now));
	}

	private static Caller.Token use(TokenRow row, Instant now) {
		Instant before = row.lastUsedAt();
		if (before == null || before.plus(RECENT).isBefore(now)) {
			row.used(now);
		}
		Set<Authority> authorities = row.authorities();
		authorities.removeAll(Tokens.NEVER);
		return new Caller.Token(row.id(), row.name(), authorities);
	}

}
