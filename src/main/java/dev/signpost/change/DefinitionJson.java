package dev.signpost.change;

import java.util.List;
import java.util.function.Function;

import dev.signpost.change.PlanJson.ZoneJson;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Ttl;
import org.jspecify.annotations.Nullable;

/** A cluster's definition as JSON, both ways. */
record DefinitionJson(String name, ZoneJson zone, int ttl, int nsTtl, List<NodeJson> nodes,
		ClusterDefinition.Audience audience, List<EndpointJson> endpoints, List<String> otherNameServers,
		boolean installed) {

	static String write(ClusterDefinition cluster) {
		return RecordsJson.MAPPER
			.writeValueAsString(new DefinitionJson(cluster.name().text(), ZoneJson.of(cluster.zone()),
					cluster.ttl().seconds(), cluster.nsTtl().seconds(), mapped(cluster.nodes(), NodeJson::of),
					cluster.audience(), mapped(cluster.endpoints(), EndpointJson::of),
					mapped(cluster.otherNameServers(), IpAddress::text), cluster.installed()));
	}

	static ClusterDefinition read(String json) {
		return RecordsJson.MAPPER.readValue(json, DefinitionJson.class).definition();
	}

	private ClusterDefinition definition() {
		return new ClusterDefinition(DnsName.of(this.name), this.zone.ref(), new Ttl(this.ttl), new Ttl(this.nsTtl),
				mapped(this.nodes, NodeJson::node), this.audience, mapped(this.endpoints, EndpointJson::endpoint),
				mapped(this.otherNameServers, IpAddress::of), this.installed);
	}

	private static <T, R> List<R> mapped(List<T> from, Function<T, R> mapper) {
		return from.stream().map(mapper).toList();
	}

	/** One node. */
	record NodeJson(String name, @Nullable String ipv4, @Nullable String ipv6, List<String> otherAddresses) {

		static NodeJson of(ClusterDefinition.Node node) {
			IpAddress.V4 v4 = node.ipv4();
			IpAddress.V6 v6 = node.ipv6();
			return new NodeJson(node.name().text(), (v4 != null) ? v4.text() : null, (v6 != null) ? v6.text() : null,
					mapped(node.otherAddresses(), IpAddress::text));
		}

		ClusterDefinition.Node node() {
			return new ClusterDefinition.Node(DnsName.of(this.name),
					(this.ipv4 != null) ? new IpAddress.V4(this.ipv4) : null,
					(this.ipv6 != null) ? new IpAddress.V6(this.ipv6) : null,
					mapped(this.otherAddresses, IpAddress::of));
		}

	}

	/** One endpoint. */
	record EndpointJson(String name, int port, boolean tls) {

		static EndpointJson of(ClusterDefinition.Endpoint endpoint) {
			return new EndpointJson(endpoint.name().text(), endpoint.port(), endpoint.tls());
		}

		ClusterDefinition.Endpoint endpoint() {
			return new ClusterDefinition.Endpoint(DnsName.of(this.name), this.port, this.tls);
		}

	}

}
