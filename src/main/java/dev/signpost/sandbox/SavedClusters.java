package dev.signpost.sandbox;

import java.util.List;
import java.util.function.Supplier;

import dev.signpost.cluster.ClusterCensus;
import dev.signpost.cluster.ClusterDefinition;

import org.springframework.beans.factory.ObjectProvider;

/** All saved clusters, read again only when one of them changed. */
class SavedClusters implements Supplier<List<ClusterDefinition>> {

	private final ObjectProvider<ClusterCensus> census;

	private volatile Known known = new Known("", List.of());

	SavedClusters(ObjectProvider<ClusterCensus> census) {
		this.census = census;
	}

	@Override
	public List<ClusterDefinition> get() {
		ClusterCensus asked = this.census.getIfAvailable();
		if (asked != null) {
			String stamp = asked.stamp();
			if (!stamp.equals(this.known.stamp())) {
				this.known = new Known(stamp, asked.definitions());
			}
		}
		return this.known.definitions();
	}

	private record Known(String stamp, List<ClusterDefinition> definitions) {
	}

}
