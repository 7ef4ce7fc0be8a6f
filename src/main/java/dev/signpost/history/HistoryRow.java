package dev.signpost.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it lies in the database.
 */
@Entity
@Immutable
@Table(name = "history_entry")
class HistoryRow {

	@Id
	private long sequence;

	private int schemaVersion;

	private Instant at;

	private String mode;

	private String actorId;

	private @Nullable String actorRole;

	private @Nullable String factor;

	private @Nullable String sourceAddress;

	private String action;

	@Column(length = 1100)
	private String subject;

	private @Nullable String clusterId;

	private @Nullable String zoneId;

	private @Nullable String planHash;

	private @Nullable String outcome;

	@Column(name = "route53_change_id")
	private @Nullable String route53ChangeId;

	@Column(name = "route53_request_id")
	private @Nullable String route53RequestId;

	private @Nullable String reason;

	private @Nullable String base;

	private @Nullable String target;

	private String details;

	private byte[] canonical;

	private byte[] hash;

	private byte[] previous;

	@SuppressWarnings("NullAway.Init")
	protected HistoryRow() {
	}

	/**
	 * The entry that follows the given head.
	 */
	HistoryRow(long sequence, byte[] previous, Instant at, String mode, Actor actor, Deed deed) {
		this.sequence = sequence;
		this.previous = previous;
		this.schemaVersion = HistoryEntry.SCHEMA_VERSION;
		// both databases round finer times, each in its own way
		this.at = at.truncatedTo(ChronoUnit.MILLIS);
		this.mode = mode;
		this.actorId = actor.id();
		this.actorRole = actor.role();
		this.factor = actor.factor();
		this.sourceAddress = actor.sourceAddress();
		this.action = deed.action();
		this.subject = deed.subject();
		this.clusterId = deed.clusterId();
		this.zoneId = deed.zoneId();
		this.planHash = deed.planHash();
		this.outcome = deed.outcome();
		this.route53ChangeId = deed.route53ChangeId();
		this.route53RequestId = deed.route53RequestId();
		this.reason = deed.reason();
		this.base = CanonicalJson.of(deed.base());
		this.target = CanonicalJson.of(deed.target());
		this.details = CanonicalJson.of(deed.details());
		this.canonical = CanonicalEntry.bytes(this);
		this.hash = Chain.next(previous, this.canonical);
	}

	long sequence() {
		return this.sequence;
	}

	int schemaVersion() {
		return this.schemaVersion;
	}

	Instant at() {
		return this.at;
	}

	String mode() {
		return this.mode;
	}

	Actor actor() {
		return new Actor(this.actorId, this.actorRole, this.factor, this.sourceAddress);
	}

	Deed deed() {
		return new Deed(this.action, this.subject, this.clusterId, this.zoneId, this.planHash, this.outcome,
				this.route53ChangeId, this.route53RequestId, this.reason, this.base, this.target,
				CanonicalJson.texts(this.details));
	}

	String detailsJson() {
		return this.details;
	}

	byte[] canonical() {
		return this.canonical.clone();
	}

	byte[] hash() {
		return this.hash.clone();
	}

	byte[] previous() {
		return this.previous.clone();
	}

	HistoryEntry entry() {
		return new HistoryEntry(this.sequence, this.at, this.mode, actor(), deed(), HexFormat.of().formatHex(this.hash),
				HexFormat.of().formatHex(this.previous));
	}

}
