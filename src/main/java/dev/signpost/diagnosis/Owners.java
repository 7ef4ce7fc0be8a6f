package dev.signpost.diagnosis;

import java.util.HashMap;
import java.util.Map;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.dns.IpAddress;

/** Which node has an address; the first where several do. */
record Owners(Map<IpAddress, ClusterDefinition.Node> nodes) {

	static Owners of(Evidence evidence) {
		Map<IpAddress, ClusterDefinition.Node> nodes = new HashMap<>();
		for (ClusterDefinition.Node node : evidence.definition().nodes()) {
			node.addresses().forEach((address) -> nodes.putIfAbsent(address, node));
			node.otherAddresses().forEach((address) -> nodes.putIfAbsent(address, node));
		}
		return new Owners(nodes);
	}

}
