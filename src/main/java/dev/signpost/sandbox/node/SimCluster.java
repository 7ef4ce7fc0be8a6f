package dev.signpost.sandbox.node;

import java.util.List;

import org.xbill.DNS.Name;

/**
 * A simulated cluster.
 *
 * @param endpoints database names besides {@code redis-PORT}
 * @param installed false while its nodes stay silent
 */
public record SimCluster(Name name, List<SimNode> nodes, List<Name> endpoints, boolean installed) {

	public SimCluster {
		nodes = List.copyOf(nodes);
		endpoints = List.copyOf(endpoints);
	}

	/**
	 * What the cluster calls the name servers of its nodes: the releases differ, so the
	 * clusters do.
	 */
	public String serverLabel(SimNode node) {
		String prefix = switch (Math.floorMod(this.name.hashCode(), 3)) {
			case 0 -> "ns";
			case 1 -> "ns-node";
			default -> "node";
		};
		return prefix + node.uid();
	}

}
