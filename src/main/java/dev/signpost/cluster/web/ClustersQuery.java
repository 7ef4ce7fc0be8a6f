package dev.signpost.cluster.web;

import java.util.Map;

import dev.signpost.cluster.ClusterHealth.Shape;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/** Which clusters a page shows, as its address says. */
record ClustersQuery(String q, String zone, String verdict) {

	private static final Map<String, Shape> SHAPES = Map.of("stop", Shape.STOP, "care", Shape.CARE, "unknown",
			Shape.NOT_KNOWN, "unchecked", Shape.NOT_CHECKED, "fine", Shape.FINE);

	ClustersQuery(@Nullable String q, @Nullable String zone, @Nullable String verdict) {
		this.q = (q != null) ? q : "";
		this.zone = (zone != null) ? zone : "";
		this.verdict = (verdict != null && SHAPES.containsKey(verdict)) ? verdict : "";
	}

	@Nullable Shape shape() {
		return SHAPES.get(this.verdict);
	}

	boolean isEmpty() {
		return this.q.isBlank() && this.zone.isEmpty() && this.verdict.isEmpty();
	}

	String address(@Nullable String after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/clusters");
		add(address, "q", this.q);
		add(address, "zone", this.zone);
		add(address, "verdict", this.verdict);
		add(address, "after", (after != null) ? after : "");
		return address.encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, String value) {
		if (!value.isEmpty()) {
			address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

}
