package dev.signpost.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.signpost.change.ZoneLease.Lease;
import dev.signpost.dns.ChangeBatch;
import dev.signpost.plan.Fingerprint;
import dev.signpost.plan.Plan;
import dev.signpost.zone.Submission;
import dev.signpost.zone.ZoneGateway;
import jakarta.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends a change once and writes the answer down.
 */
@Component
class ChangeWorker {

	private static final Logger LOG = LoggerFactory.getLogger(ChangeWorker.class);

	private static final int TRIES = 6;

	private final ChangeRows changes;

	private final Journal journal;

	private final ZoneGateway zones;

	private final ZoneLease leases;

	private final Holds holds;

	private final Patience patience;

	private final Clock clock;

	ChangeWorker(ChangeRows changes, Journal journal, ZoneGateway zones, ZoneLease leases, Holds holds,
			Patience patience, Clock clock) {
		this.changes = changes;
		this.journal = journal;
		this.zones = zones;
		this.leases = leases;
		this.holds = holds;
		this.patience = patience;
		this.clock = clock;
	}

	/**
	 * Sends what was written down, unless the lease was lost meanwhile.
	 */
	void send(long number, Lease lease) {
		ChangeRow row = this.changes.findById(number).orElseThrow();
		if (row.status != ChangeStatus.INTENT) {
			return;
		}
		Failpoint.hit("before-send");
		Settlement settlement = this.leases.renew(lease) ? submitted(row)
				: Settlement.of(ChangeStatus.NOT_SENT, "Not sent: this process stood still for too long.");
		writeDown(number, settlement);
	}

	private Settlement submitted(ChangeRow row) {
		Plan plan = PlanJson.read(row.plan, new Fingerprint(row.fingerprint));
		ChangeBatch batch = plan.batch();
		Submission answer = this.zones.submit(plan.snapshot().zone(), batch, comment(row));
		Failpoint.hit("after-send");
		Instant now = this.clock.instant();
		LOG.info("change={} zone={} answer={}", row.number, row.zoneId, answer.getClass().getSimpleName());
		return Settlement.of(answer, this.holds.from(now));
	}

	/**
	 * Joins CloudTrail, which keeps the comment, to this plan and to the entry of the
	 * history that was written before.
	 */
	private static String comment(ChangeRow row) {
		return "signpost/" + row.number + "/" + row.fingerprint + "/" + row.entryHash;
	}

	private void writeDown(long number, Settlement settlement) {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			try {
				this.journal.settle(number, settlement);
				return;
			}
			catch (DataAccessException | TransactionException | PersistenceException ex) {
				LOG.warn("change={} the answer could not be written down yet", number, ex);
				if (!this.patience.pause(Duration.ofSeconds(1L << attempt))) {
					return;
				}
			}
		}
	}

}
