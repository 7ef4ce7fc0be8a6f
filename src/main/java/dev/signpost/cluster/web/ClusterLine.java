package dev.signpost.cluster.web;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterHealth.Health;
import dev.signpost.cluster.ClusterStanding.Delegation;
import dev.signpost.cluster.ClusterStanding.LastChange;
import dev.signpost.cluster.ClusterStanding.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of clusters.
 *
 * @param state of the delegation, where that says more than the last verdict; else null
 * @param health null where nobody looked yet
 */
record ClusterLine(String id, String name, String zone, @Nullable StateView state, @Nullable HealthView health,
		int nodes, int ttl, @Nullable LastChange lastChange) {

	static ClusterLine of(Cluster cluster, Standing standing, @Nullable Health health) {
		boolean judged = standing.delegation() == Delegation.LIVE
				|| (standing.delegation() == Delegation.DRIFT && health != null && !"ok".equals(kind(health)));
		return new ClusterLine(cluster.id().toString(), cluster.definition().name().text(),
				cluster.definition().zone().apex().text(), judged ? null : StateView.of(standing),
				(health != null) ? HealthView.of(health) : null, cluster.definition().nodes().size(),
				cluster.definition().ttl().seconds(), standing.lastChange());
	}

	private static String kind(Health health) {
		return HealthView.kind(health.shape());
	}

}
