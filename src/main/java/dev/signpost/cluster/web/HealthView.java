package dev.signpost.cluster.web;

import java.time.Instant;
import java.util.List;

import dev.signpost.cluster.ClusterHealth.Health;
import dev.signpost.cluster.ClusterHealth.NodeHealth;
import dev.signpost.cluster.ClusterHealth.Part;
import dev.signpost.cluster.ClusterHealth.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What the last diagnosis of a cluster said, as pages show it.
 *
 * @param kind of board and status: ok, att, bad or unk
 * @param took in milliseconds
 * @param answering how many nodes are fine
 */
record HealthView(String kind, String headline, String state, @Nullable String reason, Instant checkedAt, String took,
		String run, boolean stale, PartView parent, PartView delegation, List<NodeView> nodes, int answering) {

	static HealthView of(Health health) {
		List<NodeView> nodes = health.nodes().stream().map(NodeView::of).toList();
		return new HealthView(kind(health.shape()), health.headline(), health.state(), health.reason(),
				health.checkedAt(), Long.toString(health.tookMillis()), health.runId(), health.stale(),
				PartView.of(health.parent()), PartView.of(health.delegation()), nodes,
				(int) nodes.stream().filter((node) -> node.kind().equals("ok")).count());
	}

	static String kind(Shape shape) {
		return switch (shape) {
			case FINE -> "ok";
			case CARE -> "att";
			case STOP -> "bad";
			case NOT_KNOWN, NOT_CHECKED -> "unk";
		};
	}

	/** The node of this label, or nothing if it was not looked at. */
	@Nullable NodeView node(String label) {
		return this.nodes.stream().filter((node) -> node.label().equals(label)).findFirst().orElse(null);
	}

	record PartView(String kind, String text) {

		static PartView of(Part part) {
			return new PartView(HealthView.kind(part.shape()), part.text());
		}

	}

	record NodeView(String label, String kind, String text) {

		static NodeView of(NodeHealth node) {
			return new NodeView(node.label(), HealthView.kind(node.shape()), node.text());
		}

		/** Class of the node's dot. */
		public String dot() {
			return switch (this.kind) {
				case "ok" -> "on";
				case "bad" -> "off";
				case "att" -> "att";
				default -> "na";
			};
		}

	}

}
