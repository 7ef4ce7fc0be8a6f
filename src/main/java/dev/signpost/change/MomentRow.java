package dev.signpost.change;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One status that a change had. */
@Entity
@Table(name = "change_moment")
class MomentRow {

	@EmbeddedId
	Key key;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	ChangeStatus status;

	Instant at;

	@Nullable String note;

	@SuppressWarnings("NullAway.Init")
	protected MomentRow() {
	}

	MomentRow(long changeNumber, int ordinal, ChangeStatus status, Instant at, @Nullable String note) {
		this.key = new Key(changeNumber, ordinal);
		this.status = status;
		this.at = at;
		this.note = note;
	}

	/** Which change, and the how-manieth status of it. */
	@Embeddable
	record Key(long changeNumber, int ordinal) implements Serializable {
	}

}
