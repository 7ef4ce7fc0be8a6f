package dev.signpost.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.signpost.cluster.ClusterId;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.plan.Fingerprint;
import dev.signpost.plan.Intent;
import dev.signpost.plan.Plan;
import dev.signpost.zone.Spread;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneGateway;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Follows an accepted change until it is on all of the zone's servers; each call is one
 * look.
 */
@Component
class ChangeTracker {

	private final Journal journal;

	private final ZoneGateway zones;

	private final Holds holds;

	private final ChangeProperties properties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChangeTracker(Journal journal, ZoneGateway zones, Holds holds, ChangeProperties properties,
			ApplicationEventPublisher events, Clock clock) {
		this.journal = journal;
		this.zones = zones;
		this.holds = holds;
		this.properties = properties;
		this.events = events;
		this.clock = clock;
	}

	void look(ChangeRow row) {
		if (row.route53ChangeId == null) {
			readAgain(row);
		}
		else {
			ask(row, row.route53ChangeId);
		}
	}

	private void ask(ChangeRow row, String changeId) {
		switch (this.zones.spread(changeId)) {
			case Spread.InSync inSync -> live(row, null);
			case Spread.Pending pending -> stranded(row);
			case Spread.Lost lost -> unknown(row, "Route 53 no longer knows change " + changeId + ".");
			case Spread.NotKnown notKnown -> {
				// it was accepted; not being able to ask takes nothing of that away
			}
		}
		Failpoint.hit("during-polling");
	}

	private void stranded(ChangeRow row) {
		if (this.clock.instant().isAfter(since(row).plus(this.properties.stranded()))) {
			unknown(row, "Route 53 has not copied it to all its servers in " + this.properties.stranded().toMinutes()
					+ " minutes.");
		}
	}

	/**
	 * Without a change id, a second reading that equals the first makes it live.
	 */
	private void readAgain(ChangeRow row) {
		Plan plan = plan(row);
		if (this.zones.snapshot(plan.snapshot().zone(),
				plan.snapshot().scope()) instanceof ZoneAnswer.Known<ZoneSnapshot>(ZoneSnapshot now)) {
			if (Reading.of(plan.batch(), now) == Reading.HAPPENED) {
				live(row, "Two readings of the zone agree; Route 53 named no change id.");
			}
			else {
				unknown(row, "The second reading of the zone does not show it any more.");
			}
		}
	}

	private void live(ChangeRow row, @Nullable String note) {
		if (this.journal.settle(row.number, Settlement.live(note))) {
			compare(row);
			this.events.publishEvent(new ChangeFinished(row.number, new ClusterId(UUID.fromString(row.clusterId)),
					Intent.valueOf(row.intent)));
		}
	}

	/**
	 * Route 53's own compare fenced only what was changed; what was kept is read again.
	 */
	private void compare(ChangeRow row) {
		Plan plan = plan(row);
		if (this.zones.snapshot(plan.snapshot().zone(),
				plan.snapshot().scope()) instanceof ZoneAnswer.Known<ZoneSnapshot>(ZoneSnapshot now)) {
			List<Moved> rows = ThreeWay.sinceApplied(plan, now);
			if (!rows.isEmpty()) {
				this.journal.drifted(row.number, rows);
			}
		}
	}

	private void unknown(ChangeRow row, String note) {
		this.journal.settle(row.number, Settlement.unknown(note, this.holds.from(since(row))));
	}

	private static Instant since(ChangeRow row) {
		return (row.submittedAt != null) ? row.submittedAt : row.createdAt;
	}

	private static Plan plan(ChangeRow row) {
		return PlanJson.read(row.plan, new Fingerprint(row.fingerprint));
	}

}
