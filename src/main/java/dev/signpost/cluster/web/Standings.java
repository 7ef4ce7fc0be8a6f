package dev.signpost.cluster.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.signpost.cluster.ClusterHealth;
import dev.signpost.cluster.ClusterHealth.Health;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.ClusterStanding;
import dev.signpost.cluster.ClusterStanding.Held;
import dev.signpost.cluster.ClusterStanding.LastChange;
import dev.signpost.cluster.ClusterStanding.Standing;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How clusters stand, as far as a higher module knows; nothing happened where none does.
 */
@Component
class Standings {

	private final ObjectProvider<ClusterStanding> known;

	private final ObjectProvider<ClusterHealth> health;

	Standings(ObjectProvider<ClusterStanding> known, ObjectProvider<ClusterHealth> health) {
		this.known = known;
		this.health = health;
	}

	Map<ClusterId, Standing> of(Collection<ClusterId> clusters) {
		return this.known.stream().findFirst().map((standing) -> standing.of(clusters)).orElseGet(Map::of);
	}

	Standing of(ClusterId cluster) {
		return of(List.of(cluster)).getOrDefault(cluster, Standing.NEVER);
	}

	List<Held> held(ClusterId cluster) {
		return this.known.stream().findFirst().map((standing) -> standing.held(cluster)).orElseGet(List::of);
	}

	List<LastChange> lastChanges(ClusterId cluster, int most) {
		return this.known.stream()
			.findFirst()
			.map((standing) -> standing.lastChanges(cluster, most))
			.orElseGet(List::of);
	}

	/**
	 * What the last diagnosis of each said; nothing for those that never had one.
	 */
	Map<ClusterId, Health> health(Collection<ClusterId> clusters) {
		return this.health.stream().findFirst().map((known) -> known.of(clusters)).orElseGet(Map::of);
	}

	@Nullable Health health(ClusterId cluster) {
		return health(List.of(cluster)).get(cluster);
	}

}
