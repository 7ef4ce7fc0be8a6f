package dev.signpost.cluster.web;

import java.time.Instant;
import java.util.List;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterHealth.Health;
import dev.signpost.cluster.ClusterStanding.LastChange;
import dev.signpost.cluster.ClusterStanding.Standing;
import dev.signpost.dns.IpAddress;
import org.jspecify.annotations.Nullable;

/** A saved definition and how it stands, as the API answers it. */
record ClusterBody(String id, String zoneName, long version, @Nullable String verdict, String delegation,
		@Nullable ChangeBody lastChange, String name, String zoneId, int ttl, List<NodeBody> nodes, int nsTtl,
		String audience, List<EndpointBody> endpoints, List<String> otherNameServers, boolean installed) {

	static ClusterBody of(Cluster cluster, Standing standing, @Nullable Health health) {
		ClusterDefinition definition = cluster.definition();
		return new ClusterBody(cluster.id().toString(), definition.zone().apex().text(), cluster.version(),
				(health != null) ? health.verdict() : null, standing.delegation().name(),
				ChangeBody.of(standing.lastChange()), definition.name().text(), definition.zone().id(),
				definition.ttl().seconds(), definition.nodes().stream().map(NodeBody::of).toList(),
				definition.nsTtl().seconds(), definition.audience().name(),
				definition.endpoints().stream().map(EndpointBody::of).toList(), texts(definition.otherNameServers()),
				definition.installed());
	}

	private static List<String> texts(List<IpAddress> addresses) {
		return addresses.stream().map(IpAddress::text).toList();
	}

	record ChangeBody(long number, String status, Instant at, String by, String summary) {

		static @Nullable ChangeBody of(@Nullable LastChange change) {
			return (change != null)
					? new ChangeBody(change.number(), change.status(), change.at(), change.by(), change.summary())
					: null;
		}

	}

	record NodeBody(String name, @Nullable String ipv4, @Nullable String ipv6, List<String> otherAddresses) {

		static NodeBody of(ClusterDefinition.Node node) {
			return new NodeBody(node.name().text(), (node.ipv4() != null) ? node.ipv4().text() : null,
					(node.ipv6() != null) ? node.ipv6().text() : null, texts(node.otherAddresses()));
		}

	}

	record EndpointBody(String name, int port, boolean tls) {

		static EndpointBody of(ClusterDefinition.Endpoint endpoint) {
			return new EndpointBody(endpoint.name().text(), endpoint.port(), endpoint.tls());
		}

	}

}
