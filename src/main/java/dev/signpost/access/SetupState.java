package dev.signpost.access;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the set-up of this database is.
 *
 * @param codeHash the hash of the one-time code, nothing while there is none or when it
 * is void
 * @param failures wrong codes so far
 * @param done whether there is a first person
 */
record SetupState(byte @Nullable [] codeHash, @Nullable Instant expiresAt, int failures, boolean done) {

	static SetupState of(ResultSet row, int number) throws SQLException {
		Timestamp expires = row.getTimestamp("expires_at");
		return new SetupState(row.getBytes("code_hash"), (expires != null) ? expires.toInstant() : null,
				row.getInt("failures"), row.getBoolean("done"));
	}

	boolean isOpen(Instant now) {
		return !this.done && this.codeHash != null && this.expiresAt != null && now.isBefore(this.expiresAt);
	}

	boolean accepts(String code, Instant now) {
		return isOpen(now) && this.codeHash != null && MessageDigest.isEqual(this.codeHash, TokenText.hash(code));
	}

}
