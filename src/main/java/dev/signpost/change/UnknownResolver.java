package dev.signpost.change;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.plan.Fingerprint;
import dev.signpost.plan.Plan;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneGateway;
import org.springframework.stereotype.Component;

/**
 * Settles a change whose answer was lost by reading the zone; each call is one look.
 *
 * <p>
 * That it did not happen is believed only when no request that was signed before can land
 * any more.
 */
@Component
class UnknownResolver {

	private final Journal journal;

	private final ZoneGateway zones;

	private final Clock clock;

	UnknownResolver(Journal journal, ZoneGateway zones, Clock clock) {
		this.journal = journal;
		this.zones = zones;
		this.clock = clock;
	}

	void look(ChangeRow row) {
		Plan plan = PlanJson.read(row.plan, new Fingerprint(row.fingerprint));
		if (this.zones.snapshot(plan.snapshot().zone(),
				plan.snapshot().scope()) instanceof ZoneAnswer.Known<ZoneSnapshot>(ZoneSnapshot now)) {
			judge(row, Reading.of(plan.batch(), now));
		}
	}

	private void judge(ChangeRow row, Reading reading) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		boolean nothingCanLand = row.holdUntil == null || !now.isBefore(row.holdUntil);
		switch (reading) {
			case HAPPENED -> this.journal.settle(row.number, Settlement.foundByReading(now));
			case UNTOUCHED -> {
				if (nothingCanLand) {
					this.journal.settle(row.number, Settlement.of(ChangeStatus.NOT_SENT,
							"The zone was read: nothing was changed, and nothing sent before can still arrive."));
				}
			}
			case NEITHER -> {
				if (nothingCanLand) {
					this.journal.settle(row.number, Settlement.of(ChangeStatus.CONFLICT,
							"The zone shows neither what was there before nor all of what was wanted."));
				}
			}
		}
	}

}
