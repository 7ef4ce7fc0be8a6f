package dev.signpost.cluster.web;

import java.util.List;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterStanding.Delegation;
import dev.signpost.cluster.ClusterStanding.Held;
import dev.signpost.cluster.ClusterStanding.LastChange;
import dev.signpost.cluster.ClusterStanding.Standing;
import dev.signpost.cluster.Idn;
import dev.signpost.dns.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * A cluster's own page.
 *
 * @param shown the name as people write it, if it is an internationalised one
 * @param ahead whether the definition was saved after the records were last set
 */
record ClusterView(String id, String name, @Nullable String shown, boolean mixedScripts, String zone, String zoneId,
		boolean privateZone, StateView state, int ttl, int nsTtl, List<NodeView> nodes, List<RecordView> records,
		List<LastChange> changes, boolean delegated, boolean retirable, boolean ahead, long version) {

	static ClusterView of(Cluster cluster, Standing standing, List<Held> held, List<LastChange> changes) {
		ClusterDefinition definition = cluster.definition();
		LastChange last = standing.lastChange();
		boolean none = standing.delegation() == Delegation.NONE;
		boolean ahead = standing.delegation() == Delegation.LIVE && last != null
				&& cluster.changedAt().isAfter(last.at());
		return new ClusterView(cluster.id().toString(), definition.name().text(),
				Idn.shown(definition.name()).orElse(null), Idn.mixesScripts(definition.name()),
				definition.zone().apex().text(), definition.zone().id(),
				definition.zone().visibility() == dev.signpost.dns.Visibility.PRIVATE, StateView.of(standing),
				definition.ttl().seconds(), definition.nsTtl().seconds(),
				definition.nodes().stream().map((node) -> NodeView.of(node, definition)).toList(),
				held.stream().map(RecordView::of).toList(), changes, !held.isEmpty(), none && held.isEmpty(), ahead,
				cluster.version());
	}

	/**
	 * The name before the zone's own, as the graph shows it.
	 */
	public String label() {
		return dev.signpost.dns.DnsName.of(this.name).relativeTo(dev.signpost.dns.DnsName.of(this.zone));
	}

	/**
	 * The curves of the graph from the NS record to each node, in a box of 100 by 100.
	 */
	public List<String> curves() {
		int count = this.nodes.size();
		return java.util.stream.IntStream.range(0, count)
			.mapToObj((at) -> String.format(java.util.Locale.ROOT, "M6 50C50 50 50 %1$.1f 94 %1$.1f",
					(at + 0.5) * 100 / count))
			.toList();
	}

	record NodeView(String label, String name, List<String> addresses) {

		static NodeView of(ClusterDefinition.Node node, ClusterDefinition definition) {
			return new NodeView(node.name().relativeTo(definition.name()), node.name().text(),
					node.addresses().stream().map(IpAddress::text).toList());
		}

	}

	record RecordView(String name, String type, int ttl, List<String> values, long change) {

		static RecordView of(Held held) {
			return new RecordView(held.set().name().text(), held.set().type().toString(), held.set().ttl().seconds(),
					held.set().values(), held.changeNumber());
		}

	}

}
