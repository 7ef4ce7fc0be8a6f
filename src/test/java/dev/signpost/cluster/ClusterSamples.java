package dev.signpost.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;

/**
 * Clusters that tests begin with.
 */
public final class ClusterSamples {

	/** The zone {@code enterprise.example}. */
	public static final ZoneRef ZONE = new ZoneRef("Z0A1", DnsName.of("enterprise.example"), Visibility.PUBLIC);

	private ClusterSamples() {
	}

	/**
	 * {@code cache-eu.enterprise.example} with three nodes of one IPv4 address each.
	 */
	public static ClusterDefinition cacheEu() {
		return cluster("cache-eu.enterprise.example",
				Stream.of("11", "12", "13")
					.map((last) -> node("node" + last.charAt(1) + ".cache-eu.enterprise.example", "203.0.113." + last))
					.toArray(Node[]::new));
	}

	/**
	 * A cluster in {@link #ZONE} for the internet, with TTLs of 60 seconds.
	 */
	public static ClusterDefinition cluster(String name, Node... nodes) {
		return new ClusterDefinition(DnsName.of(name), ZONE, new Ttl(60), new Ttl(60), List.of(nodes),
				Audience.INTERNET, List.of(), List.of(), true);
	}

	/**
	 * A node with one address, or one of each family.
	 */
	public static Node node(String name, String... addresses) {
		List<IpAddress> parsed = Arrays.stream(addresses).map(IpAddress::of).toList();
		IpAddress.V4 ipv4 = parsed.stream()
			.filter(IpAddress.V4.class::isInstance)
			.map(IpAddress.V4.class::cast)
			.findFirst()
			.orElse(null);
		IpAddress.V6 ipv6 = parsed.stream()
			.filter(IpAddress.V6.class::isInstance)
			.map(IpAddress.V6.class::cast)
			.findFirst()
			.orElse(null);
		return new Node(DnsName.of(name), ipv4, ipv6, List.of());
	}

	/**
	 * The same cluster in another zone.
	 */
	public static ClusterDefinition in(ZoneRef zone, ClusterDefinition cluster) {
		return new ClusterDefinition(cluster.name(), zone, cluster.ttl(), cluster.nsTtl(), cluster.nodes(),
				cluster.audience(), cluster.endpoints(), cluster.otherNameServers(), cluster.installed());
	}

	/**
	 * The same cluster for others.
	 */
	public static ClusterDefinition to(Audience audience, ClusterDefinition cluster) {
		return new ClusterDefinition(cluster.name(), cluster.zone(), cluster.ttl(), cluster.nsTtl(), cluster.nodes(),
				audience, cluster.endpoints(), cluster.otherNameServers(), cluster.installed());
	}

	/**
	 * The same cluster with other TTLs.
	 */
	public static ClusterDefinition lasting(int ttl, int nsTtl, ClusterDefinition cluster) {
		return new ClusterDefinition(cluster.name(), cluster.zone(), new Ttl(ttl), new Ttl(nsTtl), cluster.nodes(),
				cluster.audience(), cluster.endpoints(), cluster.otherNameServers(), cluster.installed());
	}

}
