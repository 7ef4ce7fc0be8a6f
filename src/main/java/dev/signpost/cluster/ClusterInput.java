package dev.signpost.cluster;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A definition as somebody typed or sent it: text, not yet read.
 *
 * @param name the full name of the cluster
 * @param ttl seconds
 * @param nsTtl seconds, or null for the same
 * @param audience null for {@code INTERNET}
 */
public record ClusterInput(String zoneId, String name, List<NodeInput> nodes, String ttl, @Nullable String nsTtl,
		@Nullable String audience, List<EndpointInput> endpoints, List<String> otherNameServers, boolean installed) {

	public ClusterInput {
		nodes = List.copyOf(nodes);
		endpoints = List.copyOf(endpoints);
		otherNameServers = List.copyOf(otherNameServers);
	}

	/**
	 * A node as typed.
	 *
	 * @param name one label, or a full name with or without its final dot
	 */
	public record NodeInput(String name, @Nullable String ipv4, @Nullable String ipv6, List<String> otherAddresses) {

		public NodeInput {
			otherAddresses = List.copyOf(otherAddresses);
		}

	}

	/** An endpoint as typed. */
	public record EndpointInput(String name, String port, boolean tls) {
	}

}
