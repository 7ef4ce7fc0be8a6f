package dev.signpost.change;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.ClusterStanding.Held;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneRef;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.history.Actors;
import dev.signpost.plan.Fingerprint;
import dev.signpost.plan.Intent;
import dev.signpost.plan.Plan;
import dev.signpost.plan.Planner;
import dev.signpost.plan.Surroundings;
import dev.signpost.zone.HostedZone;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneGateway;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes plans and keeps them; no transaction is open while Route 53 is asked.
 */
@Component
class SavedPlans {

	private final PlanRows rows;

	private final Holdings holdings;

	private final ZoneGateway zones;

	private final Actors actors;

	private final ChangeProperties properties;

	private final Clock clock;

	SavedPlans(PlanRows rows, Holdings holdings, ZoneGateway zones, Actors actors, ChangeProperties properties,
			Clock clock) {
		this.rows = rows;
		this.holdings = holdings;
		this.zones = zones;
		this.actors = actors;
		this.properties = properties;
		this.clock = clock;
	}

	ProposeOutcome propose(Cluster cluster, Intent intent) {
		ClusterDefinition definition = cluster.definition();
		List<RecordSet> held = this.holdings.of(cluster.id().toString()).stream().map(Held::set).toList();
		ZoneAnswer<ZoneSnapshot> read = this.zones.snapshot(definition.zone(),
				definition.scope(held.stream().map(RecordSet::key).toList()));
		return switch (read) {
			case ZoneAnswer.Failed<ZoneSnapshot>(var trouble) -> new ProposeOutcome.ZoneNotRead(trouble);
			case ZoneAnswer.Known<ZoneSnapshot>(ZoneSnapshot snapshot) -> propose(cluster, intent, snapshot, held);
		};
	}

	private ProposeOutcome propose(Cluster cluster, Intent intent, ZoneSnapshot snapshot, List<RecordSet> held) {
		return switch (this.zones.hostedZonesNamed(cluster.definition().name())) {
			case ZoneAnswer.Failed<List<HostedZone>>(var trouble) -> new ProposeOutcome.ZoneNotRead(trouble);
			case ZoneAnswer.Known<List<HostedZone>>(List<HostedZone> twins) -> {
				List<ZoneRef> named = twins.stream().map(HostedZone::ref).toList();
				Surroundings around = new Surroundings(snapshot, named, held);
				yield new ProposeOutcome.Proposed(save(cluster, decide(cluster.definition(), intent, around)));
			}
		};
	}

	private static Plan decide(ClusterDefinition definition, Intent intent, Surroundings around) {
		return switch (intent) {
			case DELEGATE -> Planner.plan(definition, around);
			case REMOVE -> Planner.removal(definition, around);
		};
	}

	private SavedPlan save(Cluster cluster, Plan plan) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		return read(this.rows.save(new PlanRow(PlanId.random().toString(), cluster.id().toString(),
				DefinitionJson.write(cluster.definition()), PlanJson.write(plan), recordSets(cluster),
				this.actors.current().id(), now, now.plus(this.properties.planLife()).truncatedTo(ChronoUnit.MILLIS))));
	}

	/** Said on the page only; a plan does not depend on it. */
	private @Nullable Long recordSets(Cluster cluster) {
		return switch (this.zones.hostedZone(cluster.definition().zone().id())) {
			case ZoneAnswer.Known<HostedZone>(HostedZone zone) -> zone.recordSets();
			case ZoneAnswer.Failed<HostedZone> failed -> null;
		};
	}

	Optional<PlanRow> row(PlanId id) {
		return this.rows.findById(id.toString());
	}

	/**
	 * The plan as it was saved, or nothing if its row was altered.
	 */
	Optional<SavedPlan> find(PlanId id) {
		return row(id).filter(SavedPlans::intact).map(SavedPlans::read);
	}

	static boolean intact(PlanRow row) {
		return Seal.of(row).hex().equals(row.fingerprint);
	}

	static SavedPlan read(PlanRow row) {
		return new SavedPlan(new PlanId(UUID.fromString(row.id)), new ClusterId(UUID.fromString(row.clusterId)),
				DefinitionJson.read(row.definition), PlanJson.read(row.plan, new Fingerprint(row.fingerprint)),
				row.zoneRecordSets, row.author, row.createdAt, row.expiresAt, row.usedBy);
	}

}
