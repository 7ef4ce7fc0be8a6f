package dev.signpost.change;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.signpost.change.ZoneLease.Lease;
import dev.signpost.cluster.Clusters;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.history.Actors;
import dev.signpost.plan.Guard;
import dev.signpost.web.NotFound;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneGateway;
import jakarta.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * From a plan that somebody confirmed to an intent that is written down: whatever does
 * not fit ends here, before anything is sent.
 */
@Component
class Applying {

	private static final Logger LOG = LoggerFactory.getLogger(Applying.class);

	private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

	private final SavedPlans plans;

	private final Clusters clusters;

	private final OpenChanges open;

	private final Journal journal;

	private final ZoneGateway zones;

	private final ZoneLease leases;

	private final ChangeRunner runner;

	private final Actors actors;

	private final Patience patience;

	private final ChangeProperties properties;

	private final Clock clock;

	Applying(SavedPlans plans, Clusters clusters, OpenChanges open, Journal journal, ZoneGateway zones,
			ZoneLease leases, ChangeRunner runner, Actors actors, Patience patience, ChangeProperties properties,
			Clock clock) {
		this.plans = plans;
		this.clusters = clusters;
		this.open = open;
		this.journal = journal;
		this.zones = zones;
		this.leases = leases;
		this.runner = runner;
		this.actors = actors;
		this.patience = patience;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * No record, no action: when the database cannot be written, nothing is sent.
	 */
	ApplyOutcome apply(ChangeRequest request) {
		try {
			return decide(request);
		}
		catch (DataAccessException | TransactionException | PersistenceException ex) {
			LOG.error("plan={} could not be recorded, nothing was sent", request.plan(), ex);
			return new ApplyOutcome.NotRecorded();
		}
	}

	private ApplyOutcome decide(ChangeRequest request) {
		PlanRow row = this.plans.row(request.plan()).orElseThrow(() -> new NotFound("plan", request.plan().toString()));
		if (row.usedBy != null) {
			return used(row, row.usedBy);
		}
		if (!SavedPlans.intact(row) || !row.fingerprint.equals(request.fingerprint())) {
			return altered(row);
		}
		SavedPlan plan = SavedPlans.read(row);
		return objection(plan, request).orElseGet(() -> withLease(plan, request));
	}

	private ApplyOutcome used(PlanRow row, long number) {
		return this.open.madeBy(number, row.id) ? new ApplyOutcome.Underway(number) : altered(row);
	}

	private ApplyOutcome altered(PlanRow row) {
		LOG.warn("plan={} is not what was shown under this fingerprint", row.id);
		this.journal.note(Deeds.altered(row));
		return new ApplyOutcome.NotThisPlan();
	}

	private Optional<ApplyOutcome> objection(SavedPlan plan, ChangeRequest request) {
		return Stream
			.<Supplier<Optional<ApplyOutcome>>>of(() -> expired(plan),
					() -> request.reasonProblem().map(ApplyOutcome.BadReason::new), () -> redefined(plan),
					() -> onHold(plan), () -> guarded(plan, request))
			.flatMap((check) -> check.get().stream())
			.findFirst();
	}

	private Optional<ApplyOutcome> expired(SavedPlan plan) {
		return plan.expiredAt(this.clock.instant()) ? Optional.of(new ApplyOutcome.Expired(plan)) : Optional.empty();
	}

	private Optional<ApplyOutcome> redefined(SavedPlan plan) {
		boolean same = this.clusters.find(plan.cluster())
			.filter((cluster) -> cluster.definition().equals(plan.definition()))
			.isPresent();
		return same ? Optional.empty() : Optional.of(new ApplyOutcome.DefinitionChanged(plan));
	}

	/** The names may be held by this very plan, applied at the same moment. */
	private Optional<ApplyOutcome> onHold(SavedPlan plan) {
		return this.open.holding(plan)
			.map((row) -> row.planId.equals(plan.id().toString()) ? new ApplyOutcome.Underway(row.number)
					: new ApplyOutcome.NamesOnHold(row.number));
	}

	private static Optional<ApplyOutcome> guarded(SavedPlan plan, ChangeRequest request) {
		List<Guard> standing = plan.plan().standing(request.consents());
		return standing.isEmpty() ? Optional.empty() : Optional.of(new ApplyOutcome.Refused(plan, standing));
	}

	/**
	 * Waits a little for the zone: the same plan sent twice at once ends in one change
	 * that both are told of.
	 */
	private ApplyOutcome withLease(SavedPlan plan, ChangeRequest request) {
		String zone = ZoneLease.ofZone(plan.plan().snapshot().zone().id());
		long end = System.nanoTime() + this.properties.leasePatience().toNanos();
		do {
			Optional<Lease> lease = this.leases.take(zone);
			if (lease.isPresent()) {
				return underLease(plan, request, lease.get());
			}
		}
		while (!usedMeanwhile(plan) && System.nanoTime() < end && this.patience.pause(BETWEEN_TRIES));
		return usedNow(plan).orElseGet(ApplyOutcome.ZoneBusy::new);
	}

	private boolean usedMeanwhile(SavedPlan plan) {
		return usedNow(plan).isPresent();
	}

	private Optional<ApplyOutcome> usedNow(SavedPlan plan) {
		return this.plans.row(plan.id())
			.flatMap((row) -> Optional.ofNullable(row.usedBy))
			.map(ApplyOutcome.Underway::new);
	}

	private ApplyOutcome underLease(SavedPlan plan, ChangeRequest request, Lease lease) {
		boolean handedOver = false;
		try {
			Optional<ApplyOutcome> ended = usedNow(plan).or(() -> onHold(plan)).or(() -> moved(plan));
			if (ended.isPresent()) {
				return ended.get();
			}
			OptionalLong taken = this.journal.prepare(plan, this.actors.current(), request.reason(), lease.epoch());
			if (taken.isEmpty()) {
				return new ApplyOutcome.DefinitionChanged(plan);
			}
			long number = taken.getAsLong();
			Failpoint.hit("after-intent-commit");
			this.runner.begin(number, lease);
			handedOver = true;
			return new ApplyOutcome.Underway(number);
		}
		finally {
			if (!handedOver) {
				this.leases.release(lease);
			}
		}
	}

	private Optional<ApplyOutcome> moved(SavedPlan plan) {
		ZoneSnapshot seen = plan.plan().snapshot();
		return switch (this.zones.snapshot(seen.zone(), seen.scope())) {
			case ZoneAnswer.Failed<ZoneSnapshot>(var trouble) -> Optional.of(new ApplyOutcome.ZoneNotRead(trouble));
			case ZoneAnswer.Known<ZoneSnapshot>(ZoneSnapshot now) -> moved(plan, now);
		};
	}

	private Optional<ApplyOutcome> moved(SavedPlan plan, ZoneSnapshot now) {
		List<Moved> rows = ThreeWay.sincePlanned(plan.plan(), now);
		if (!rows.isEmpty()) {
			this.journal.note(Deeds.moved(plan, rows));
			return Optional.of(new ApplyOutcome.PlanMoved(plan, rows));
		}
		return plan.plan().batch().isEmpty() ? Optional.of(new ApplyOutcome.NothingToDo()) : Optional.empty();
	}

}
