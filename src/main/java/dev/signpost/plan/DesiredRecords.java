package dev.signpost.plan;

import java.util.List;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;

/**
 * The record sets that a definition asks for: one NS set at the cluster's name, and one
 * set for each address of a node.
 */
public final class DesiredRecords {

	private DesiredRecords() {
	}

	/**
	 * All wanted sets, sorted by key, whether the zone can hold them or not.
	 */
	public static List<RecordSet> of(ClusterDefinition definition) {
		Stream<RecordSet> addresses = definition.nodes().stream().flatMap((node) -> addresses(definition, node));
		return Stream.concat(Stream.of(delegation(definition)), addresses)
			.sorted((one, other) -> one.key().compareTo(other.key()))
			.toList();
	}

	/**
	 * The keys that {@link #of} would have.
	 */
	public static List<RecordKey> keysOf(ClusterDefinition definition) {
		return of(definition).stream().map(RecordSet::key).toList();
	}

	private static RecordSet delegation(ClusterDefinition definition) {
		List<String> servers = definition.nodes().stream().map(Node::name).sorted().map(DnsName::absolute).toList();
		return new RecordSet(definition.name(), RecordType.NS, definition.nsTtl(), servers);
	}

	private static Stream<RecordSet> addresses(ClusterDefinition definition, Node node) {
		return node.addresses().stream().map((address) -> address(definition, node, address));
	}

	private static RecordSet address(ClusterDefinition definition, Node node, IpAddress address) {
		return new RecordSet(node.name(), address.recordType(), definition.ttl(), List.of(address.text()));
	}

}
