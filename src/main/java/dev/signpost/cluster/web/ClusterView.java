package dev.signpost.cluster.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterHealth.Health;
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
		List<LastChange> changes, boolean delegated, boolean retirable, boolean ahead, long version,
		@Nullable HealthView health, boolean judged, boolean installed) {

	static ClusterView of(Cluster cluster, Standing standing, List<Held> held, List<LastChange> changes,
			@Nullable Health health) {
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
				definition.nodes().stream().map((node) -> NodeView.of(node, definition, health)).toList(),
				held.stream().map(RecordView::of).toList(), changes, !held.isEmpty(), none && held.isEmpty(), ahead,
				cluster.version(), (health != null) ? HealthView.of(health) : null,
				health != null && ClusterLine.of(cluster, standing, health).state() == null, definition.installed());
	}

	/**
	 * The name before the zone's own, as the graph shows it.
	 */
	public String label() {
		return dev.signpost.dns.DnsName.of(this.name).relativeTo(dev.signpost.dns.DnsName.of(this.zone));
	}

	/** How the parent zone stands, once somebody looked: a class of its box. */
	public String parentKind() {
		return (this.health != null) ? this.health.parent().kind() : "";
	}

	public String delegationKind() {
		return (this.health != null) ? this.health.delegation().kind() : "";
	}

	/**
	 * The curves of the graph from the NS record to each node, in a box of 100 by 100.
	 */
	public List<Curve> curves() {
		int count = this.nodes.size();
		return IntStream.range(0, count)
			.mapToObj((at) -> Curve.to((at + 0.5) * 100 / count, 12.0 / Math.max(3, count), this.nodes.get(at).kind()))
			.toList();
	}

	/**
	 * A line of the graph.
	 *
	 * @param look its class: brk for a broken one, unk where nothing is known, else empty
	 * @param cross the path of a cross on it, or null
	 */
	record Curve(String path, String look, @Nullable String cross) {

		static Curve to(double end, double size, String kind) {
			String path = String.format(Locale.ROOT, "M6 50C50 50 50 %1$.1f 94 %1$.1f", end);
			return switch (kind) {
				case "bad" -> new Curve(path, "brk", cross((50 + end) / 2, size));
				case "unk" -> new Curve(path, "unk", null);
				default -> new Curve(path, "", null);
			};
		}

		private static String cross(double middle, double size) {
			return String.format(Locale.ROOT, "M44 %1$.1fL56 %2$.1fM44 %2$.1fL56 %1$.1f", middle - size / 2,
					middle + size / 2);
		}

	}

	/**
	 * A node.
	 *
	 * @param kind ok, att, bad or unk once somebody looked, else empty
	 * @param text how it is in a few words, or empty
	 */
	record NodeView(String label, String name, List<String> addresses, String kind, String text) {

		static NodeView of(ClusterDefinition.Node node, ClusterDefinition definition, @Nullable Health health) {
			String label = node.name().relativeTo(definition.name());
			HealthView.NodeView known = (health != null) ? HealthView.of(health).node(label) : null;
			return new NodeView(label, node.name().text(), node.addresses().stream().map(IpAddress::text).toList(),
					(known != null) ? known.kind() : "", (known != null) ? known.text() : "");
		}

		/** For the picture's label. */
		public String spoken() {
			return this.text.isEmpty() ? this.label : this.label + " (" + this.text + ")";
		}

	}

	record RecordView(String name, String type, int ttl, List<String> values, long change) {

		static RecordView of(Held held) {
			return new RecordView(held.set().name().text(), held.set().type().toString(), held.set().ttl().seconds(),
					held.set().values(), held.changeNumber());
		}

	}

}
