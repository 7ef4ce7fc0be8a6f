package dev.signpost.redis;

import java.util.List;

import dev.signpost.dns.IpAddress;

/**
 * What a cluster said of its nodes; a question to the operator, never written into a
 * definition by itself.
 */
public record ClusterReport(List<ReportedNode> nodes) {

	public ClusterReport {
		nodes = List.copyOf(nodes);
	}

	/**
	 * A node as the cluster sees it.
	 *
	 * @param id for example {@code node:1}
	 * @param addresses inner and outer ones
	 * @param up whether its status is OK
	 */
	public record ReportedNode(String id, List<IpAddress> addresses, boolean up) {

		public ReportedNode {
			addresses = List.copyOf(addresses);
		}

	}

}
