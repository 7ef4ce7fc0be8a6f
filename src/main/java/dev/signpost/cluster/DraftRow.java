package dev.signpost.cluster;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.signpost.cluster.Draft.Basis;
import dev.signpost.cluster.Draft.Part;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code cluster_draft}. */
@Entity
@Table(name = "cluster_draft")
class DraftRow {

	/** The longest JSON text that is kept. */
	static final int LONGEST = 500_000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Id
	private String id;

	private String author;

	private @Nullable String zoneId;

	private @Nullable String zoneName;

	@Enumerated(EnumType.STRING)
	private @Nullable Visibility visibility;

	private String typed;

	private String answered;

	private @Nullable String clusterId;

	private @Nullable Long clusterVersion;

	private boolean ownCluster;

	private @Nullable String planId;

	private Instant changedAt;

	@SuppressWarnings("NullAway")
	protected DraftRow() {
		// for Hibernate
	}

	@SuppressWarnings("NullAway")
	DraftRow(Draft draft, String author) {
		this.id = draft.id().toString();
		this.author = author;
		take(draft, draft.changedAt());
	}

	/**
	 * The JSON text that is kept of what was typed.
	 */
	static String json(Draft draft) {
		return JSON.writeValueAsString(draft.typed());
	}

	final void take(Draft draft, Instant now) {
		ZoneRef zone = draft.zone();
		this.zoneId = (zone != null) ? zone.id() : null;
		this.zoneName = (zone != null) ? zone.apex().text() : null;
		this.visibility = (zone != null) ? zone.visibility() : null;
		this.typed = json(draft);
		this.answered = draft.answered().stream().sorted().map(Part::name).collect(Collectors.joining(" "));
		Basis basis = draft.basis();
		this.clusterId = (basis != null) ? basis.cluster().toString() : null;
		this.clusterVersion = (basis != null) ? basis.version() : null;
		this.ownCluster = basis != null && basis.own();
		this.planId = draft.plan();
		this.changedAt = now;
	}

	Draft toDraft() {
		return new Draft(new DraftId(UUID.fromString(this.id)), zone(), JSON.readValue(this.typed, ClusterInput.class),
				parts(), basis(), this.planId, this.changedAt);
	}

	private @Nullable ZoneRef zone() {
		return (this.zoneId != null && this.zoneName != null && this.visibility != null)
				? new ZoneRef(this.zoneId, DnsName.of(this.zoneName), this.visibility) : null;
	}

	private Set<Part> parts() {
		return Arrays.stream(this.answered.split(" "))
			.filter((word) -> !word.isEmpty())
			.map(Part::valueOf)
			.collect(Collectors.toSet());
	}

	private @Nullable Basis basis() {
		return (this.clusterId != null && this.clusterVersion != null)
				? new Basis(new ClusterId(UUID.fromString(this.clusterId)), this.clusterVersion, this.ownCluster)
				: null;
	}

}
