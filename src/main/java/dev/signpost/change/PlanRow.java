package dev.signpost.change;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A plan as it was shown; only the last column ever changes. */
@Entity
@Table(name = "change_plan")
class PlanRow {

	@Id
	String id;

	String clusterId;

	String definition;

	String plan;

	@Nullable Long zoneRecordSets;

	String fingerprint;

	String author;

	Instant createdAt;

	Instant expiresAt;

	@Nullable Long usedBy;

	@SuppressWarnings("NullAway.Init")
	protected PlanRow() {
	}

	PlanRow(String id, String clusterId, String definition, String plan, @Nullable Long zoneRecordSets, String author,
			Instant createdAt, Instant expiresAt) {
		this.id = id;
		this.clusterId = clusterId;
		this.definition = definition;
		this.plan = plan;
		this.zoneRecordSets = zoneRecordSets;
		this.author = author;
		this.createdAt = createdAt;
		this.expiresAt = expiresAt;
		this.fingerprint = Seal.of(this).hex();
	}

}
