package dev.signpost.sandbox.web;

import java.time.Instant;
import java.util.List;

import dev.signpost.sandbox.SandboxCluster;
import dev.signpost.sandbox.SandboxNode;
import dev.signpost.sandbox.node.NodeFault;
import org.jspecify.annotations.Nullable;

/**
 * A simulated node as the page shows it.
 *
 * @param key unique on the page
 * @param label without the cluster's name
 * @param kind icon of the state
 * @param state message key
 * @param since when the fault began, or null
 * @param leadsTo label of the node that its names lead to, or null
 */
record NodeRow(String key, String name, String label, List<String> addresses, NodeFault fault, String kind,
		String state, @Nullable Instant since, @Nullable String leadsTo) {

	static NodeRow of(String key, SandboxCluster cluster, SandboxNode node) {
		boolean wrong = node.fault() != NodeFault.NONE;
		String leadsTo = node.leadsTo();
		return new NodeRow(key, node.name(), label(node.name(), cluster), node.addresses(), node.fault(),
				kind(cluster, node),
				cluster.installed() ? "sandbox.state." + node.fault().name() : "sandbox.state.AWAITED",
				wrong ? node.since() : null, (leadsTo != null) ? label(leadsTo, cluster) : null);
	}

	private static String kind(SandboxCluster cluster, SandboxNode node) {
		return switch (node.fault()) {
			case NONE -> cluster.installed() ? "ok" : "unk";
			case SLOW, LOSSY, UDP_ONLY, TRUNCATING -> "att";
			case DOWN, FILTERED, LAME, STALE_ADDRESS, WRONG_NAMES, TCP_ONLY, SERVFAIL, RECURSIVE -> "bad";
		};
	}

	private static String label(String name, SandboxCluster cluster) {
		return name.endsWith("." + cluster.name()) ? name.substring(0, name.length() - cluster.name().length() - 1)
				: name;
	}

}
