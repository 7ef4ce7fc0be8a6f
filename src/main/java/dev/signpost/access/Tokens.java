package dev.signpost.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.signpost.history.Actors;
import dev.signpost.history.Deed;
import dev.signpost.history.HistoryLog;
import dev.signpost.web.Authority;
import dev.signpost.web.NotFound;
import dev.signpost.web.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and revokes API tokens.
 */
@Service
public class Tokens {

	/** The longest that a token may live, in days. */
	public static final int LONGEST_DAYS = 90;

	/** What a token can never do. */
	static final Set<Authority> NEVER = Set.of(Authority.USER_MANAGE, Authority.TOKEN_MANAGE);

	private final TokenRows rows;

	private final HistoryLog history;

	private final Actors actors;

	private final Clock clock;

	Tokens(TokenRows rows, HistoryLog history, Actors actors, Clock clock) {
		this.rows = rows;
		this.history = history;
		this.actors = actors;
		this.clock = clock;
	}

	/**
	 * What a token may be given.
	 */
	public static Set<Authority> grantable() {
		return EnumSet.complementOf(EnumSet.copyOf(NEVER));
	}

	@Requires(Authority.TOKEN_MANAGE)
	@Transactional(readOnly = true)
	public List<Token> all() {
		Instant now = this.clock.instant();
		return this.rows.findAllByAge().stream().map((row) -> Token.of(row, now)).toList();
	}

	/**
	 * Makes a token.
	 * @param days how long it lives, 1 to 90
	 * @return the token itself, which is nowhere else from now on
	 */
	@Requires(Authority.TOKEN_MANAGE)
	@Transactional
	public String make(String name, Collection<Authority> authorities, int days) {
		if (days < 1 || days > LONGEST_DAYS || authorities.isEmpty() || !grantable().containsAll(authorities)) {
			throw new IllegalArgumentException("not checked before");
		}
		String text = TokenText.random();
		Instant now = this.clock.instant();
		TokenRow row = new TokenRow(UUID.randomUUID().toString(), name, TokenText.hash(text), authorities,
				this.actors.current().id(), now, now.plus(Duration.ofDays(days)));
		this.rows.save(row);
		this.history.append(Deed.of("access.token-made", "token:" + row.id())
			.detail("name", name)
			.detail("expires", row.expiresAt().toString())
			.detail("authorities",
					authorities.stream().sorted().map(Authority::word).collect(Collectors.joining(", "))));
		return text;
	}

	@Requires(Authority.TOKEN_MANAGE)
	@Transactional
	public void revoke(String id) {
		TokenRow row = this.rows.findById(id).orElseThrow(() -> new NotFound("token", id));
		if (!row.isRevoked()) {
			row.revoke(this.clock.instant());
			this.history.append(Deed.of("access.token-revoked", "token:" + id).detail("name", row.name()));
		}
	}

	/**
	 * A token as the tokens page shows it.
	 *
	 * @param state {@code valid}, {@code expired} or {@code revoked}
	 */
	public record Token(String id, String name, List<String> authorities, Instant createdAt, Instant expiresAt,
			@Nullable Instant lastUsedAt, String state) {

		static Token of(TokenRow row, Instant now) {
			String state = row.isRevoked() ? "revoked" : row.isUsable(now) ? "valid" : "expired";
			return new Token(row.id(), row.name(), row.authorities().stream().map(Authority::word).toList(),
					row.createdAt(), row.expiresAt(), row.lastUsedAt(), state);
		}

	}

}
