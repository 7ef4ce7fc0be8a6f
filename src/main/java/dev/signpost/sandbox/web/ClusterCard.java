package dev.signpost.sandbox.web;

import java.util.List;
import java.util.stream.IntStream;

import dev.signpost.sandbox.SandboxCluster;

/** A simulated cluster as the page shows it. */
record ClusterCard(String key, String name, boolean installed, String own, List<NodeRow> nodes) {

	static List<ClusterCard> of(List<SandboxCluster> clusters) {
		return IntStream.range(0, clusters.size()).mapToObj((place) -> of("c" + place, clusters.get(place))).toList();
	}

	private static ClusterCard of(String key, SandboxCluster cluster) {
		return new ClusterCard(key, cluster.name(), cluster.installed(), cluster.own(),
				IntStream.range(0, cluster.nodes().size())
					.mapToObj((place) -> NodeRow.of(key + "-n" + place, cluster, cluster.nodes().get(place)))
					.toList());
	}

}
