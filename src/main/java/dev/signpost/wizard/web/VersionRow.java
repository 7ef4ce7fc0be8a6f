package dev.signpost.wizard.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.dns.IpAddress;

/**
 * One line of two versions side by side.
 *
 * @param key message key of the field
 */
record VersionRow(String key, List<String> yours, List<String> now) {

	static List<VersionRow> of(ClusterDefinition yours, ClusterDefinition now) {
		return Stream
			.of(row("nodes", nodes(yours), nodes(now)), row("ttl", ttl(yours), ttl(now)),
					row("ns-ttl", List.of(yours.nsTtl().seconds() + " s"), List.of(now.nsTtl().seconds() + " s")),
					row("audience", List.of(yours.audience().name()), List.of(now.audience().name())),
					row("endpoints", endpoints(yours), endpoints(now)),
					row("other-name-servers", texts(yours.otherNameServers()), texts(now.otherNameServers())))
			.filter((row) -> row.differs() || row.key().endsWith(".nodes") || row.key().endsWith(".ttl"))
			.toList();
	}

	public boolean differs() {
		return !this.yours.equals(this.now);
	}

	private static VersionRow row(String field, List<String> yours, List<String> now) {
		return new VersionRow("wizard.field." + field, yours, now);
	}

	private static List<String> nodes(ClusterDefinition definition) {
		return definition.nodes()
			.stream()
			.map((node) -> node.name().relativeTo(definition.name()) + " "
					+ node.addresses().stream().map(IpAddress::text).collect(Collectors.joining(" ")))
			.toList();
	}

	private static List<String> ttl(ClusterDefinition definition) {
		return List.of(definition.ttl().seconds() + " s");
	}

	private static List<String> endpoints(ClusterDefinition definition) {
		return definition.endpoints().stream().map((endpoint) -> endpoint.name() + ":" + endpoint.port()).toList();
	}

	private static List<String> texts(List<IpAddress> addresses) {
		return addresses.stream().map(IpAddress::text).toList();
	}

}
