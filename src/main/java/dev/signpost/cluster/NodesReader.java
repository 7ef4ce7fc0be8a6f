package dev.signpost.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.cluster.ClusterInput.NodeInput;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import org.jspecify.annotations.Nullable;

/** Reads the nodes of a definition, none like another. */
final class NodesReader {

	private static final int MOST_OTHER_ADDRESSES = 20;

	private final DnsName cluster;

	private final NameReader names;

	private final AddressReader addresses;

	private final Problems problems;

	private final Map<Object, Integer> seen = new HashMap<>();

	NodesReader(DnsName cluster, NameReader names, AddressReader addresses, Problems problems) {
		this.cluster = cluster;
		this.names = names;
		this.addresses = addresses;
		this.problems = problems;
	}

	List<Node> read(List<NodeInput> typed) {
		if (typed.isEmpty()) {
			this.problems.add("nodes", "NO_NODES", "Type at least one node");
			return List.of();
		}
		if (typed.size() > ClusterDefinition.MOST_NODES) {
			this.problems.add("nodes", "TOO_MANY_NODES",
					"A cluster has at most " + ClusterDefinition.MOST_NODES + " nodes; this list has " + typed.size());
			return List.of();
		}
		List<Node> nodes = new ArrayList<>();
		for (int at = 0; at < typed.size(); at++) {
			Node node = node(at, typed.get(at));
			if (node != null) {
				nodes.add(node);
			}
		}
		return nodes;
	}

	private @Nullable Node node(int at, NodeInput typed) {
		String path = "nodes[" + at + "].";
		DnsName name = once(at, this.names.node(typed.name(), this.cluster, path + "name"), path + "name", "name");
		IpAddress.V4 ipv4 = once(at, this.addresses.v4(typed.ipv4(), path + "ipv4"), path + "ipv4", "address");
		IpAddress.V6 ipv6 = once(at, this.addresses.v6(typed.ipv6(), path + "ipv6"), path + "ipv6", "address");
		List<IpAddress> others = this.addresses.list(typed.otherAddresses(), path + "otherAddresses",
				MOST_OTHER_ADDRESSES);
		if (blank(typed.ipv4()) && blank(typed.ipv6())) {
			this.problems.add(path + "ipv4", "NO_ADDRESS", "Type an IPv4 address, as in 192.0.2.1");
		}
		return (name != null && (ipv4 != null || ipv6 != null)) ? new Node(name, ipv4, ipv6, others) : null;
	}

	private <T extends @Nullable Object> T once(int at, T value, String field, String what) {
		Integer earlier = (value != null) ? this.seen.putIfAbsent(value, at) : null;
		if (earlier != null) {
			this.problems.add(field, what.equals("name") ? "DUPLICATE_NAME" : "DUPLICATE_ADDRESS",
					"Node " + (earlier + 1) + " and node " + (at + 1) + " have the same " + what);
		}
		return value;
	}

	private static boolean blank(@Nullable String typed) {
		return typed == null || Typed.trimmed(typed).isEmpty();
	}

}
