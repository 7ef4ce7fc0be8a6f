package dev.signpost.diagnosis.check.node;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.diagnosis.SampleWorld;

/**
 * Worlds that several checks of nodes are shown.
 */
final class NodeWorlds {

	private NodeWorlds() {
	}

	/**
	 * A cluster that does not exist yet.
	 */
	static SampleWorld notInstalled(int nodes) {
		ClusterDefinition plain = SampleWorld.cluster(nodes);
		return SampleWorld.of(new ClusterDefinition(plain.name(), plain.zone(), plain.ttl(), plain.nsTtl(),
				plain.nodes(), plain.audience(), plain.endpoints(), plain.otherNameServers(), false));
	}

	/**
	 * One of three nodes says nothing.
	 */
	static SampleWorld silent(int node) {
		SampleWorld world = SampleWorld.healthy(3);
		return world.silent(world.node(node));
	}

}
