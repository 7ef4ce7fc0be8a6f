package dev.signpost.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A line of the table {@code cluster_node}. */
@Embeddable
record NodeValue(String name, @Nullable String ipv4, @Nullable String ipv6,
		@Column(name = "other_addresses") String otherAddresses) {

	static NodeValue of(Node node) {
		return new NodeValue(node.name().text(), text(node.ipv4()), text(node.ipv6()), joined(node.otherAddresses()));
	}

	Node toNode() {
		return new Node(DnsName.of(this.name), (this.ipv4 != null) ? new IpAddress.V4(this.ipv4) : null,
				(this.ipv6 != null) ? new IpAddress.V6(this.ipv6) : null, split(this.otherAddresses));
	}

	static String joined(List<IpAddress> addresses) {
		return addresses.stream().map(IpAddress::text).collect(Collectors.joining(" "));
	}

	static List<IpAddress> split(String joined) {
		return Arrays.stream(joined.split(" ")).filter((text) -> !text.isEmpty()).map(IpAddress::of).toList();
	}

	private static @Nullable String text(@Nullable IpAddress address) {
		return (address != null) ? address.text() : null;
	}

}
