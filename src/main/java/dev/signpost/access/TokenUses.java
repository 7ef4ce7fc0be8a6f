package dev.signpost.access;

import java.time.Instant;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes when tokens were used. */
@Component
class TokenUses {

	private final TokenRows rows;

	TokenUses(TokenRows rows) {
		this.rows = rows;
	}

	@Transactional
	public void note(String token, Instant now) {
		this.rows.findById(token).ifPresent((row) -> row.used(now));
	}

}
