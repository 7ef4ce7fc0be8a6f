package dev.signpost.access;

import dev.signpost.history.Deed;
import dev.signpost.history.HistoryLog;
import dev.signpost.web.Authority;
import dev.signpost.web.NotFound;
import dev.signpost.web.Requires;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people may do about their own account, and nobody else's.
 */
@Service
public class Account {

	private final PersonRows people;

	private final PassphraseEncoder encoder;

	private final Sessions sessions;

	private final LoginBrake brake;

	private final HistoryLog history;

	Account(PersonRows people, PassphraseEncoder encoder, Sessions sessions, LoginBrake brake, HistoryLog history) {
		this.people = people;
		this.encoder = encoder;
		this.sessions = sessions;
		this.brake = brake;
		this.history = history;
	}

	@Requires(Authority.CLUSTER_READ)
	@Transactional(readOnly = true)
	public String login() {
		return self().login();
	}

	/**
	 * Changes the passphrase and ends all other sessions.
	 * @param session the id of the session that stays
	 * @return whether the old passphrase was right
	 */
	@Requires(Authority.CLUSTER_READ)
	@Transactional
	public boolean changePassphrase(String old, String wanted, String session) {
		PersonRow self = self();
		if (!this.brake.tryNow(self.id(), self.id()).isZero() || !Passphrases.isPossible(old)
				|| !this.encoder.matches(old, self.password())) {
			return false;
		}
		this.brake.succeeded(self.id(), self.id());
		self.changePassword(this.encoder.encoded(wanted));
		this.sessions.endAllBut(self.id(), session);
		this.history.append(Deed.of("access.passphrase-changed", self.id()));
		return true;
	}

	/**
	 * Ends every session of the person, this one included.
	 */
	@Requires(Authority.CLUSTER_READ)
	@Transactional
	public void signOutEverywhere() {
		PersonRow self = self();
		this.sessions.endAll(self.id());
		this.history.append(Deed.of("access.signed-out-everywhere", self.id()));
	}

	private PersonRow self() {
		return CurrentCallers.caller()
			.filter(Caller.Person.class::isInstance)
			.flatMap((caller) -> this.people.findById(caller.getName()))
			.orElseThrow(() -> new NotFound("account", "own"));
	}

}
