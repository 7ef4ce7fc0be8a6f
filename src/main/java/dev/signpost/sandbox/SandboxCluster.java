package dev.signpost.sandbox;

import java.util.List;

/**
 * A simulated cluster as it is now.
 *
 * @param installed false while its nodes stay silent because it does not exist yet
 * @param own what it calls the name servers of its nodes, for example {@code ns-node1}
 */
public record SandboxCluster(String name, boolean installed, String own, List<SandboxNode> nodes) {

	public SandboxCluster {
		nodes = List.copyOf(nodes);
	}

}
