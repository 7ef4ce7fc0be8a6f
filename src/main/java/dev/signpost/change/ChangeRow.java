package dev.signpost.change;

import java.time.Instant;

import dev.signpost.history.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One change; written before anything is sent. */
@Entity
@Table(name = "change_journal")
class ChangeRow {

	@Id
	long number;

	String clusterId;

	String clusterName;

	String zoneId;

	String planId;

	String fingerprint;

	String intent;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	ChangeStatus status = ChangeStatus.INTENT;

	String plan;

	String heldBefore;

	@Nullable String reason;

	String actorId;

	@Nullable String actorRole;

	@Nullable String actorFactor;

	@Nullable String actorAddress;

	String entryHash = "";

	long leaseEpoch;

	@Nullable String route53ChangeId;

	@Nullable String route53RequestId;

	@Nullable Instant submittedAt;

	@Nullable Instant holdUntil;

	@Nullable String note;

	String serviceWords = "[]";

	boolean drifted;

	Instant createdAt;

	@Nullable Instant settledAt;

	@SuppressWarnings("NullAway.Init")
	protected ChangeRow() {
	}

	ChangeRow(long number, SavedPlan saved, String planJson, String heldBefore, Actor actor, @Nullable String reason,
			long leaseEpoch, Instant now) {
		this.number = number;
		this.clusterId = saved.cluster().toString();
		this.clusterName = saved.definition().name().text();
		this.zoneId = saved.plan().snapshot().zone().id();
		this.planId = saved.id().toString();
		this.fingerprint = saved.plan().fingerprint().hex();
		this.intent = saved.plan().intent().name();
		this.plan = planJson;
		this.heldBefore = heldBefore;
		this.reason = reason;
		this.actorId = actor.id();
		this.actorRole = actor.role();
		this.actorFactor = actor.factor();
		this.actorAddress = actor.sourceAddress();
		this.leaseEpoch = leaseEpoch;
		this.createdAt = now;
	}

	/**
	 * Who applied it, for entries that are written after their request.
	 */
	Actor actor() {
		return new Actor(this.actorId, this.actorRole, this.actorFactor, this.actorAddress);
	}

}
