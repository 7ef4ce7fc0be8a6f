package dev.signpost.access;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import dev.signpost.web.Authority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Finds the token that a call carries.
 */
@Component
class TokenCheck {

	/** How old the time of last use may be; a write for each call would be waste. */
	private static final Duration RECENT = Duration.ofMinutes(1);

	private static final Logger LOG = LoggerFactory.getLogger(TokenCheck.class);

	private final TokenRows rows;

	private final TokenUses uses;

	private final Clock clock;

	TokenCheck(TokenRows rows, TokenUses uses, Clock clock) {
		this.rows = rows;
		this.uses = uses;
		this.clock = clock;
	}

	Optional<Caller.Token> find(String text) {
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

	private Caller.Token use(TokenRow row, Instant now) {
		Instant before = row.lastUsedAt();
		if (before == null || before.plus(RECENT).isBefore(now)) {
			note(row.id(), now);
		}
		Set<Authority> authorities = row.authorities();
		authorities.removeAll(Tokens.NEVER);
		return new Caller.Token(row.id(), row.name(), authorities);
	}

	/**
	 * A database that only reads must not keep anybody from reading, nor from being told
	 * that nothing was recorded.
	 */
	private void note(String token, Instant now) {
		try {
			this.uses.note(token, now);
		}
		catch (DataAccessException | TransactionException ex) {
			LOG.warn("token={} its last use could not be noted", token, ex);
		}
	}

}
