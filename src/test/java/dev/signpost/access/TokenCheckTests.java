package dev.signpost.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import dev.signpost.database.OnBothDatabases;
import dev.signpost.web.Authority;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;

@DataJpaTest
@OnBothDatabases
class TokenCheckTests {

	private static final String TOKEN = "sgp_abcdefghijklmnopqrstuvwxyz0123456789ABCDEF";

	private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

	@Autowired
	private TokenRows rows;

	@Test
	void notesWhenATokenWasUsed() {
		save();
		assertThat(check(new TokenUses(this.rows)).find(TOKEN)).map(Caller.Token::name).contains("ci");
		assertThat(this.rows.findById("t-1")).map(TokenRow::lastUsedAt).contains(NOW);
	}

	@Test
	void letsAScriptInWhenItsUseCannotBeNoted() {
		save();
		assertThat(check(new ReadOnly(this.rows)).find(TOKEN)).map(Caller.Token::authorities)
			.contains(Set.of(Authority.CLUSTER_READ));
	}

	@Test
	void knowsNoTokenThatHasExpired() {
		save();
		Clock later = Clock.fixed(NOW.plusSeconds(61), ZoneOffset.UTC);
		Optional<Caller.Token> found = new TokenCheck(this.rows, new TokenUses(this.rows), later).find(TOKEN);
		assertThat(found).isEmpty();
	}

	private void save() {
		this.rows.save(new TokenRow("t-1", "ci", TokenText.hash(TOKEN), Set.of(Authority.CLUSTER_READ), "somebody", NOW,
				NOW.plusSeconds(60)));
	}

	private TokenCheck check(TokenUses uses) {
		return new TokenCheck(this.rows, uses, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private static final class ReadOnly extends TokenUses {

		ReadOnly(TokenRows rows) {
			super(rows);
		}

		@Override
		public void note(String token, Instant now) {
			throw new DataAccessResourceFailureException("read only");
		}

	}

}
