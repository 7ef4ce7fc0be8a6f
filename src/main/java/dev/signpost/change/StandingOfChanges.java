package dev.signpost.change;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.ClusterStanding;
import dev.signpost.history.Actors;
import dev.signpost.plan.Fingerprint;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * How clusters stand, as their changes tell; the same number of queries for one cluster
 * and for a page of them.
 */
@Component
class StandingOfChanges implements ClusterStanding {

	private final ChangeRows changes;

	private final HeldRows held;

	private final Holdings holdings;

	private final Actors actors;

	StandingOfChanges(ChangeRows changes, HeldRows held, Holdings holdings, Actors actors) {
		this.changes = changes;
		this.held = held;
		this.holdings = holdings;
		this.actors = actors;
	}

	@Override
	public Map<ClusterId, Standing> of(Collection<ClusterId> clusters) {
		List<String> ids = clusters.stream().map(ClusterId::toString).toList();
		if (ids.isEmpty()) {
			return Map.of();
		}
		Facts facts = new Facts(new HashSet<>(this.changes.clustersByStatus(ids, OpenChanges.UNSETTLED)),
				new HashSet<>(this.changes.drifted(ids)), new HashSet<>(this.held.clustersWithRecords(ids)));
		Map<String, LastChange> last = last(this.changes.lastOf(ids));
		return clusters.stream()
			.distinct()
			.collect(Collectors.toMap((id) -> id,
					(id) -> new Standing(facts.delegation(id.toString()), last.get(id.toString()))));
	}

	@Override
	public List<Held> held(ClusterId cluster) {
		return this.holdings.of(cluster.toString());
	}

	@Override
	public List<LastChange> lastChanges(ClusterId cluster, int most) {
		List<ChangeRow> rows = this.changes.findByClusterIdAndNumberLessThanOrderByNumberDesc(cluster.toString(),
				Long.MAX_VALUE, Limit.of(most));
		Map<String, String> names = names(rows);
		return rows.stream().map((row) -> lastChange(row, names)).toList();
	}

	private Map<String, LastChange> last(List<ChangeRow> rows) {
		Map<String, String> names = names(rows);
		return rows.stream().collect(Collectors.toMap((row) -> row.clusterId, (row) -> lastChange(row, names)));
	}

	private Map<String, String> names(List<ChangeRow> rows) {
		return this.actors.names(rows.stream().map((row) -> row.actorId).distinct().toList());
	}

	private static LastChange lastChange(ChangeRow row, Map<String, String> names) {
		Instant at = (row.settledAt != null) ? row.settledAt : row.createdAt;
		return new LastChange(row.number, row.status.name(), at, names.getOrDefault(row.actorId, row.actorId),
				Counts.of(PlanJson.read(row.plan, new Fingerprint(row.fingerprint)).steps()).sentence());
	}

	private record Facts(Set<String> unsettled, Set<String> drifted, Set<String> holding) {

		Delegation delegation(String cluster) {
			if (this.unsettled.contains(cluster)) {
				return Delegation.UNKNOWN;
			}
			if (!this.holding.contains(cluster)) {
				return Delegation.NONE;
			}
			return this.drifted.contains(cluster) ? Delegation.DRIFT : Delegation.LIVE;
		}

	}

}
