package dev.signpost.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import dev.signpost.history.Deed;
import dev.signpost.history.HistoryLog;
import dev.signpost.web.Authority;
import dev.signpost.web.NotFound;
import dev.signpost.web.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds people, gives them roles and disables them; nobody is ever deleted, because the
 * history names them.
 */
@Service
public class People {

	private final PersonRows rows;

	private final PassphraseEncoder encoder;

	private final Sessions sessions;

	private final HistoryLog history;

	private final Clock clock;

	People(PersonRows rows, PassphraseEncoder encoder, Sessions sessions, HistoryLog history, Clock clock) {
		this.rows = rows;
		this.encoder = encoder;
		this.sessions = sessions;
		this.history = history;
		this.clock = clock;
	}

	@Requires(Authority.USER_MANAGE)
	@Transactional(readOnly = true)
	public List<Person> all() {
		return this.rows.findAllByLogin().stream().map(Person::of).toList();
	}

	/**
	 * Adds a person with a first passphrase; what was typed has been checked.
	 */
	@Requires(Authority.USER_MANAGE)
	@Transactional
	public PeopleOutcome add(String login, String displayName, Role role, String passphrase) {
		String folded = Logins.fold(login);
		if (this.rows.findByLogin(folded).isPresent()) {
			return new PeopleOutcome.LoginTaken();
		}
		PersonRow row = new PersonRow(UUID.randomUUID().toString(), folded, displayName, role,
				this.encoder.encoded(passphrase), this.clock.instant());
		this.rows.save(row);
		this.history.append(Deed.of("access.person-added", row.id()).detail("role", role.word()));
		return new PeopleOutcome.Done();
	}

	@Requires(Authority.USER_MANAGE)
	@Transactional
	public PeopleOutcome give(String id, Role role) {
		return change(id, role != Role.ADMIN, (row) -> {
			String before = row.role().word();
			row.give(role);
			this.history
				.append(Deed.of("access.role-changed", id).detail("role", role.word()).detail("role before", before));
		});
	}

	/**
	 * Ends a person's sessions as well; their next request is a stranger's.
	 */
	@Requires(Authority.USER_MANAGE)
	@Transactional
	public PeopleOutcome disable(String id) {
		return change(id, true, (row) -> {
			row.enable(false);
			this.sessions.endAll(id);
			this.history.append(Deed.of("access.person-disabled", id));
		});
	}

	@Requires(Authority.USER_MANAGE)
	@Transactional
	public PeopleOutcome enable(String id) {
		return change(id, false, (row) -> {
			row.enable(true);
			this.history.append(Deed.of("access.person-enabled", id));
		});
	}

	/**
	 * Changes a person, unless that would leave no admin; the admins' rows are locked, so
	 * that two of them cannot disable each other at once.
	 */
	private PeopleOutcome change(String id, boolean takesRights, Consumer<PersonRow> change) {
		List<PersonRow> admins = this.rows.lockActiveAdmins();
		PersonRow row = this.rows.findById(id).orElseThrow(() -> new NotFound("person", id));
		if (takesRights && row.isActiveAdmin() && admins.size() == 1) {
			return new PeopleOutcome.LastAdmin();
		}
		change.accept(row);
		return new PeopleOutcome.Done();
	}

	/**
	 * A person as the people page shows them.
	 */
	public record Person(String id, String login, String displayName, Role role, boolean enabled, Instant createdAt,
			@Nullable Instant lastSignInAt) {

		static Person of(PersonRow row) {
			return new Person(row.id(), row.login(), row.displayName(), row.role(), row.enabled(), row.createdAt(),
					row.lastSignInAt());
		}

	}

}
