package dev.signpost.access;

import java.time.Clock;
import java.util.Optional;

import dev.signpost.history.Actor;
import dev.signpost.history.Deed;
import dev.signpost.history.HistoryLog;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads who wants to sign in and records how it ended.
 */
@Component
class SignInRecords {

	private final PersonRows people;

	private final HistoryLog history;

	private final Clock clock;

	SignInRecords(PersonRows people, HistoryLog history, Clock clock) {
		this.people = people;
		this.history = history;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<PersonRow> find(String login) {
		return this.people.findByLogin(login);
	}

	/**
	 * Records a sign-in.
	 * @param encoded the passphrase in today's encoding, or nothing to keep the one there
	 * @return the person's id
	 */
	@Transactional
	public String succeeded(String login, @Nullable String encoded) {
		PersonRow person = this.people.findByLogin(login).orElseThrow();
		person.signedIn(this.clock.instant());
		if (encoded != null) {
			person.changePassword(encoded);
		}
		this.history.append(new Actor(person.id(), person.role().word(), "password", CurrentActors.sourceAddress()),
				Deed.of("access.signed-in", person.id()));
		return person.id();
	}

	/**
	 * Records that whoever calls ends this session.
	 */
	@Transactional
	public void signedOut(String personId) {
		this.history.append(Deed.of("access.signed-out", personId));
	}

	/**
	 * Records a refusal. What was typed as a user name is not kept: it is often a
	 * passphrase in the wrong field.
	 */
	@Transactional
	public void refused(@Nullable PersonRow person) {
		String subject = (person != null) ? person.id() : "unknown";
		this.history.append(new Actor("anonymous", null, null, CurrentActors.sourceAddress()),
				Deed.of("access.sign-in-refused", subject).outcome("REFUSED"));
	}

}
