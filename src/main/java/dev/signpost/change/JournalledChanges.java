package dev.signpost.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.Clusters;
import dev.signpost.history.Actors;
import dev.signpost.plan.Fingerprint;
import dev.signpost.plan.Intent;
import dev.signpost.plan.Plan;
import dev.signpost.web.Authority;
import dev.signpost.web.KeysetPage;
import dev.signpost.web.NotFound;
import dev.signpost.web.Requires;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneGateway;
import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Plans and changes as the pages and the API use them.
 */
@Service
class JournalledChanges implements Changes {

	private final SavedPlans plans;

	private final Applying applying;

	private final ChangeReading reading;

	private final Journal journal;

	private final ChangeRows rows;

	private final Clusters clusters;

	private final ZoneGateway zones;

	private final Actors actors;

	JournalledChanges(SavedPlans plans, Applying applying, ChangeReading reading, Journal journal, ChangeRows rows,
			Clusters clusters, ZoneGateway zones, Actors actors) {
		this.plans = plans;
		this.applying = applying;
		this.reading = reading;
		this.journal = journal;
		this.rows = rows;
		this.clusters = clusters;
		this.zones = zones;
		this.actors = actors;
	}

	@Override
	@Requires(Authority.PLAN_WRITE)
	public ProposeOutcome propose(ClusterId id, Intent intent) {
		Cluster cluster = this.clusters.find(id).orElseThrow(() -> new NotFound("cluster", id.toString()));
		return this.plans.propose(cluster, intent);
	}

	@Override
	@Requires(Authority.CLUSTER_READ)
	public Optional<SavedPlan> plan(PlanId id) {
		return this.plans.find(id);
	}

	@Override
	@Requires(Authority.PLAN_APPLY)
	public ApplyOutcome apply(PlanId id, String fingerprint, @Nullable String reason, Set<String> consents) {
		return this.applying.apply(new ChangeRequest(id, fingerprint, reason, consents));
	}

	@Override
	@Requires(Authority.CLUSTER_READ)
	public Optional<Change> find(long number) {
		return this.reading.find(number);
	}

	@Override
	@Requires(Authority.CLUSTER_READ)
	public KeysetPage<Change> page(@Nullable ClusterId cluster, @Nullable String after, int limit) {
		return this.reading.page(cluster, (after != null) ? Long.parseLong(after) : Long.MAX_VALUE, limit);
	}

	@Override
	@Requires(Authority.CLUSTER_READ)
	public List<Moved> conflict(long number) {
		ChangeRow row = this.rows.findById(number).orElseThrow(() -> new NotFound("change", Long.toString(number)));
		Plan plan = PlanJson.read(row.plan, new Fingerprint(row.fingerprint));
		return switch (this.zones.snapshot(plan.snapshot().zone(), plan.snapshot().scope())) {
			case ZoneAnswer.Known<dev.signpost.dns.ZoneSnapshot>(var now) -> ThreeWay.ofBatch(plan, now);
			case ZoneAnswer.Failed<dev.signpost.dns.ZoneSnapshot> failed -> List.of();
		};
	}

	@Override
	@Requires(Authority.PLAN_APPLY)
	public ResolveOutcome resolve(long number, boolean happened, String reason) {
		ChangeRow row = this.rows.findById(number).orElseThrow(() -> new NotFound("change", Long.toString(number)));
		Optional<String> problem = reason.isBlank() ? Optional.of("Say how you know: it is kept in the history")
				: ChangeRequest.reasonProblem(reason.strip());
		if (problem.isPresent()) {
			return new ResolveOutcome.BadReason(problem.get());
		}
		try {
			return this.journal.resolve(number, happened, reason.strip(), this.actors.current())
					? new ResolveOutcome.Resolved() : new ResolveOutcome.NotInConflict(row.status);
		}
		catch (DataAccessException | TransactionException | PersistenceException ex) {
			return new ResolveOutcome.NotRecorded();
		}
	}

}
