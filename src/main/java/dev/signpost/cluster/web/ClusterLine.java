package dev.signpost.cluster.web;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterStanding.LastChange;
import dev.signpost.cluster.ClusterStanding.Standing;
import org.jspecify.annotations.Nullable;

/** A line of the list of clusters. */
record ClusterLine(String id, String name, String zone, StateView state, int nodes, int ttl,
		@Nullable LastChange lastChange) {

	static ClusterLine of(Cluster cluster, Standing standing) {
		return new ClusterLine(cluster.id().toString(), cluster.definition().name().text(),
				cluster.definition().zone().apex().text(), StateView.of(standing), cluster.definition().nodes().size(),
				cluster.definition().ttl().seconds(), standing.lastChange());
	}

}
