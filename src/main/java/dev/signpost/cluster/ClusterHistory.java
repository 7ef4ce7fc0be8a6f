package dev.signpost.cluster;

import dev.signpost.history.Deed;
import dev.signpost.history.HistoryLog;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Writes what was done to a definition into the history, last in the transaction. */
@Component
class ClusterHistory {

	private final HistoryLog history;

	ClusterHistory(HistoryLog history) {
		this.history = history;
	}

	void defined(Cluster cluster) {
		append("cluster.defined", cluster, null, DefinitionJson.of(cluster.definition()));
	}

	void revised(Cluster before, Cluster after) {
		append("cluster.revised", after, DefinitionJson.of(before.definition()), DefinitionJson.of(after.definition()));
	}

	void retired(Cluster cluster) {
		append("cluster.retired", cluster, DefinitionJson.of(cluster.definition()), null);
	}

	private void append(String action, Cluster cluster, @Nullable String base, @Nullable String target) {
		this.history.append(Deed.of(action, cluster.definition().name().text())
			.cluster(cluster.id().toString(), cluster.definition().zone().id())
			.records(base, target)
			.detail("version", Long.toString(cluster.version())));
	}

}
