package dev.signpost.change;

import java.time.Duration;
import java.util.Optional;

import jakarta.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks after one change at growing intervals until it is settled or a person must
 * decide.
 */
@Component
class ChangeFollower {

	private static final Logger LOG = LoggerFactory.getLogger(ChangeFollower.class);

	private final ChangeRows changes;

	private final ChangeTracker tracker;

	private final UnknownResolver resolver;

	private final ChangeProperties properties;

	private final Patience patience;

	ChangeFollower(ChangeRows changes, ChangeTracker tracker, UnknownResolver resolver, ChangeProperties properties,
			Patience patience) {
		this.changes = changes;
		this.tracker = tracker;
		this.resolver = resolver;
		this.properties = properties;
		this.patience = patience;
	}

	void follow(long number) {
		ChangeStatus status = ChangeStatus.INTENT;
		int look = 0;
		for (Optional<ChangeRow> row = read(number); row.isPresent(); row = read(number)) {
			look = (row.get().status == status) ? look + 1 : 0;
			status = row.get().status;
			Optional<Duration> wait = waitBefore(look, row.get());
			if (wait.isEmpty() || !this.patience.pause(wait.get())) {
				return;
			}
			look(row.get());
		}
	}

	private Optional<Duration> waitBefore(int look, ChangeRow row) {
		return switch (row.status) {
			case SUBMITTED -> Optional
				.of((row.route53ChangeId != null) ? this.properties.waitBefore(look) : this.properties.secondReading());
			case UNKNOWN -> Optional.of(this.properties.waitBefore(look));
			case INTENT, LIVE, PROVED, REFUSED, NOT_SENT, CONFLICT -> Optional.empty();
		};
	}

	private void look(ChangeRow row) {
		try {
			if (row.status == ChangeStatus.UNKNOWN) {
				this.resolver.look(row);
			}
			else {
				this.tracker.look(row);
			}
		}
		catch (DataAccessException | TransactionException | PersistenceException ex) {
			LOG.warn("change={} could not be written down; looking again later", row.number, ex);
		}
	}

	/** Nothing while the database cannot be read: the change is picked up again later. */
	private Optional<ChangeRow> read(long number) {
		try {
			return this.changes.findById(number);
		}
		catch (DataAccessException | TransactionException | PersistenceException ex) {
			LOG.warn("change={} could not be read", number, ex);
			return Optional.empty();
		}
	}

}
