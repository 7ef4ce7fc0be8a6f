package dev.signpost.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import dev.signpost.history.Actor;
import dev.signpost.history.Deed;
import dev.signpost.history.HistoryLog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first admin: by a one-time code, or from the settings. There is no default
 * account, ever.
 *
 * <p>
 * Open to everyone: before the first person there is nobody who could hold a right.
 */
@Component
public class Setup {

	static final Duration CODE_LIVES = Duration.ofMinutes(30);

	/**
	 * A code of 160 random bits cannot be guessed; whoever tries this often is no typist.
	 */
	private static final int WRONG_CODES = 100;

	private static final Duration FIRST_TOKEN_LIVES = Duration.ofHours(24);

	private final JdbcClient jdbc;

	private final PersonRows people;

	private final TokenRows tokens;

	private final PassphraseEncoder encoder;

	private final LoginBrake brake;

	private final HistoryLog history;

	private final Clock clock;

	Setup(JdbcClient jdbc, PersonRows people, TokenRows tokens, PassphraseEncoder encoder, LoginBrake brake,
			HistoryLog history, Clock clock) {
		this.jdbc = jdbc;
		this.people = people;
		this.tokens = tokens;
		this.encoder = encoder;
		this.brake = brake;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Whether a code waits for the set-up page.
	 */
	@Transactional(readOnly = true)
	public boolean isOpen() {
		return state().isOpen(this.clock.instant());
	}

	@Transactional(readOnly = true)
	public boolean isDone() {
		return state().done();
	}

	private SetupState state() {
		return this.jdbc.sql("select code_hash, expires_at, failures, done from access_setup")
			.query(SetupState::of)
			.single();
	}

	/**
	 * Makes a new code, which ends the one before.
	 */
	@Transactional
	public String newCode() {
		String code = TokenText.randomText(20);
		this.jdbc.sql("update access_setup set code_hash = ?, expires_at = ?, failures = 0 where not done")
			.params(TokenText.hash(code), Timestamp.from(this.clock.instant().plus(CODE_LIVES)))
			.update();
		return code;
	}

	/**
	 * Whether this is the printed code; a wrong one is counted, and too many end the
	 * code.
	 */
	@Transactional
	public SetupOutcome check(String code) {
		Duration wait = this.brake.tryNow("set-up", String.valueOf(CurrentActors.sourceAddress()));
		SetupState state = lock();
		Instant now = this.clock.instant();
		if (state.done()) {
			return new SetupOutcome.TooLate();
		}
		if (!state.isOpen(now)) {
			return new SetupOutcome.CodeVoid();
		}
		if (wait.isZero() && state.accepts(code, now)) {
			this.brake.succeeded("set-up", String.valueOf(CurrentActors.sourceAddress()));
			return new SetupOutcome.Done();
		}
		countFailure(state.failures() + 1);
		return wait.isZero() ? new SetupOutcome.WrongCode() : new SetupOutcome.Slowed(wait.plusMillis(999).toSeconds());
	}

	private void countFailure(int failures) {
		this.jdbc.sql("update access_setup set failures = ?").param(failures).update();
		if (failures >= WRONG_CODES) {
			this.jdbc.sql("update access_setup set code_hash = null").update();
			this.history.append(new Actor("anonymous", null, null, CurrentActors.sourceAddress()),
					Deed.of("access.set-up-code-void", "set-up").outcome("REFUSED"));
		}
	}

	/**
	 * Makes the first admin, once: whoever comes second finds the row done.
	 */
	@Transactional
	public SetupOutcome byCode(String code, String login, String displayName, String passphrase) {
		String encoded = this.encoder.encoded(passphrase);
		SetupState state = lock();
		if (state.done() || this.people.count() > 0) {
			return new SetupOutcome.TooLate();
		}
		if (!state.accepts(code, this.clock.instant())) {
			return new SetupOutcome.CodeVoid();
		}
		make(login, displayName, encoded);
		return new SetupOutcome.Done();
	}

	/**
	 * Makes the first admin from the settings; does nothing when somebody exists.
	 */
	@Transactional
	public void bySettings(String login, String passphrase) {
		if (this.people.count() > 0 || lock().done()) {
			return;
		}
		make(login, login, this.encoder.encoded(passphrase));
	}

	private void make(String login, String displayName, String encoded) {
		PersonRow admin = new PersonRow(UUID.randomUUID().toString(), Logins.fold(login), displayName, Role.ADMIN,
				encoded, this.clock.instant());
		this.people.save(admin);
		this.jdbc.sql("update access_setup set done = true, code_hash = null").update();
		this.history.append(new Actor(admin.id(), Role.ADMIN.word(), "set-up", CurrentActors.sourceAddress()),
				Deed.of("access.set-up", admin.id()).detail("role", Role.ADMIN.word()));
	}

	/**
	 * Makes the first token from the settings; does nothing when there is one.
	 */
	@Transactional
	public void firstToken(String text) {
		lock();
		if (this.tokens.count() > 0) {
			return;
		}
		Instant now = this.clock.instant();
		TokenRow token = new TokenRow(UUID.randomUUID().toString(), "first token", TokenText.hash(text),
				Tokens.grantable(), Actor.SYSTEM.id(), now, now.plus(FIRST_TOKEN_LIVES));
		this.tokens.save(token);
		this.history.append(Actor.SYSTEM,
				Deed.of("access.token-made", "token:" + token.id())
					.detail("expires", token.expiresAt().toString())
					.detail("name", token.name()));
	}

	private SetupState lock() {
		return this.jdbc.sql("select code_hash, expires_at, failures, done from access_setup for update")
			.query(SetupState::of)
			.single();
	}

}
