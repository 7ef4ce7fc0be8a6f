package dev.signpost.cluster;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.ZoneRef;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster's delegation should be; whatever is held here can be planned.
 *
 * @param ttl of the address records
 * @param nsTtl of the NS record
 * @param nodes 1 to 35, with distinct names, none of them the cluster's
 * @param audience who must be able to reach the nodes
 * @param endpoints database names that a diagnosis follows to the end
 * @param otherNameServers servers that the cluster may rightly publish besides its nodes
 * @param installed false while the cluster itself does not exist yet
 */
public record ClusterDefinition(DnsName name, ZoneRef zone, Ttl ttl, Ttl nsTtl, List<Node> nodes, Audience audience,
		List<Endpoint> endpoints, List<IpAddress> otherNameServers, boolean installed) {

	/** The most nodes that a cluster can have. */
	public static final int MOST_NODES = 35;

	public ClusterDefinition {
		nodes = List.copyOf(nodes);
		endpoints = List.copyOf(endpoints);
		otherNameServers = List.copyOf(otherNameServers);
		Set<DnsName> names = Set.copyOf(nodes.stream().map(Node::name).toList());
		if (nodes.isEmpty() || nodes.size() > MOST_NODES || names.size() != nodes.size() || names.contains(name)) {
			throw new IllegalArgumentException("nodes are 1 to 35, named apart from each other and from the cluster");
		}
	}

	/**
	 * What must be read to plan this definition, besides the given keys.
	 */
	public ReadScope scope(List<RecordKey> held) {
		Stream<DnsName> nodeNames = this.nodes.stream().map(Node::name);
		Stream<DnsName> heldNames = held.stream().map(RecordKey::name);
		Stream<DnsName> labels = Stream.concat(Stream.of(this.name), this.nodes.stream().map(Node::name))
			.flatMap((below) -> below.between(this.zone.apex()).stream());
		return new ReadScope(this.name,
				Set.copyOf(Stream.of(nodeNames, heldNames, labels).flatMap((names) -> names).distinct().toList()));
	}

	/**
	 * The definition as somebody would type it, to be changed.
	 */
	public ClusterInput toInput() {
		return new ClusterInput(this.zone.id(), this.name.text(), this.nodes.stream().map(Node::toInput).toList(),
				Integer.toString(this.ttl.seconds()), Integer.toString(this.nsTtl.seconds()), this.audience.name(),
				this.endpoints.stream().map(Endpoint::toInput).toList(),
				this.otherNameServers.stream().map(IpAddress::text).toList(), this.installed);
	}

	/**
	 * A node's name server.
	 *
	 * @param otherAddresses addresses that the node may rightly answer from besides these
	 */
	public record Node(DnsName name, IpAddress.@Nullable V4 ipv4, IpAddress.@Nullable V6 ipv6,
			List<IpAddress> otherAddresses) {

		public Node {
			otherAddresses = List.copyOf(otherAddresses);
			if (ipv4 == null && ipv6 == null) {
				throw new IllegalArgumentException("a node has an address");
			}
		}

		/**
		 * The one or two addresses that are published.
		 */
		public List<IpAddress> addresses() {
			return Stream.<@Nullable IpAddress>of(this.ipv4, this.ipv6).<IpAddress>mapMulti((address, sink) -> {
				if (address != null) {
					sink.accept(address);
				}
			}).toList();
		}

		ClusterInput.NodeInput toInput() {
			return new ClusterInput.NodeInput(this.name.text(), (this.ipv4 != null) ? this.ipv4.text() : null,
					(this.ipv6 != null) ? this.ipv6.text() : null,
					this.otherAddresses.stream().map(IpAddress::text).toList());
		}

	}

	/**
	 * A database name that clients connect to.
	 *
	 * @param port 1024 to 65535
	 */
	public record Endpoint(DnsName name, int port, boolean tls) {

		ClusterInput.EndpointInput toInput() {
			return new ClusterInput.EndpointInput(this.name.text(), Integer.toString(this.port), this.tls);
		}

	}

	/** Who must be able to reach the nodes. */
	public enum Audience {

		/** Everybody. */
		INTERNET,

		/** Clients inside a private network. */
		PRIVATE

	}

}
