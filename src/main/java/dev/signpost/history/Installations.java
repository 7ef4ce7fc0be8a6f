package dev.signpost.history;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import dev.signpost.web.Mode;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what the database was made as, or makes it.
 */
class Installations {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Installations(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * The installation of this database.
	 * @throws MadeInAnotherMode when it was made in the other mode
	 */
	Installation open(Mode wanted) {
		Installation installation = find().orElseGet(() -> make(wanted));
		if (installation.mode() != wanted) {
			throw new MadeInAnotherMode(installation.mode(), wanted);
		}
		return installation;
	}

	private Optional<Installation> find() {
		return this.jdbc.sql("select id, mode from installation")
			.query((row, number) -> new Installation(row.getString("id"),
					Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT))))
			.optional();
	}

	private Installation make(Mode mode) {
		Installation installation = new Installation(UUID.randomUUID().toString(), mode);
		try {
			this.transaction.executeWithoutResult((status) -> write(installation));
			return installation;
		}
		catch (DuplicateKeyException ex) {
			// another instance was a moment faster
			return find().orElseThrow();
		}
	}

	private void write(Installation installation) {
		this.jdbc.sql("insert into installation (row_number, id, mode, created_at) values (1, ?, ?, ?)")
			.params(installation.id(), installation.mode().word(), Timestamp.from(this.clock.instant()))
			.update();
		this.jdbc.sql("insert into history_head (row_number, sequence, hash) values (1, 0, ?)")
			.param(Chain.start(installation.id()))
			.update();
	}

}
