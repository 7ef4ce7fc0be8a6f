package dev.signpost.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appends to the chain inside the caller's transaction.
 *
 * <p>
 * Open to every caller: what is recorded is a deed that was allowed, or refused,
 * elsewhere.
 */
@Component
class JpaHistoryLog implements HistoryLog {

	private final HistoryRows rows;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final Actors actors;

	private final Installation installation;

	private final Clock clock;

	JpaHistoryLog(HistoryRows rows, EntityManager entities, JdbcClient jdbc, Actors actors, Installation installation,
			Clock clock) {
		this.rows = rows;
		this.entities = entities;
		this.jdbc = jdbc;
		this.actors = actors;
		this.installation = installation;
		this.clock = clock;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public HistoryEntry append(Deed deed) {
		return append(this.actors.current(), deed);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public HistoryEntry append(Actor actor, Deed deed) {
		// the caller's rows first: the head is the last lock that a transaction takes
		this.entities.flush();
		Head head = lockHead();
		HistoryRow row = new HistoryRow(head.sequence() + 1, head.hash(), this.clock.instant(),
				this.installation.mode().word(), actor, deed);
		this.rows.insert(row);
		this.jdbc.sql("update history_head set sequence = ?, hash = ?").params(row.sequence(), row.hash()).update();
		return row.entry();
	}

	private Head lockHead() {
		return this.jdbc.sql("select sequence, hash from history_head where row_number = 1 for update")
			.query(Head::of)
			.single();
	}

	private record Head(long sequence, byte[] hash) {

		static Head of(ResultSet row, int number) throws SQLException {
			return new Head(row.getLong("sequence"), row.getBytes("hash"));
		}

	}

}
