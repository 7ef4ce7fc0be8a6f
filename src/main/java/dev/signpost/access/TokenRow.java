package dev.signpost.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.web.Authority;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * An API token; of the token itself only the hash.
 */
@Entity
@Table(name = "access_token")
class TokenRow {

	@Id
	private String id;

	private String name;

	private byte[] hash;

	@Column(length = 400)
	private String authorities;

	private String createdBy;

	private Instant createdAt;

	private Instant expiresAt;

	private @Nullable Instant lastUsedAt;

	private @Nullable Instant revokedAt;

	@SuppressWarnings("NullAway.Init")
	protected TokenRow() {
	}

	TokenRow(String id, String name, byte[] hash, Collection<Authority> authorities, String createdBy,
			Instant createdAt, Instant expiresAt) {
		this.id = id;
		this.name = name;
		this.hash = hash.clone();
		this.authorities = authorities.stream().sorted().map(Authority::word).collect(Collectors.joining(","));
		this.createdBy = createdBy;
		this.createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
		this.expiresAt = expiresAt.truncatedTo(ChronoUnit.MILLIS);
	}

	String id() {
		return this.id;
	}

	String name() {
		return this.name;
	}

	byte[] hash() {
		return this.hash.clone();
	}

	Set<Authority> authorities() {
		return Arrays.stream(this.authorities.split(","))
			.map(Authority::of)
			.flatMap(Optional::stream)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Authority.class)));
	}

	String createdBy() {
		return this.createdBy;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	Instant expiresAt() {
		return this.expiresAt;
	}

	@Nullable Instant lastUsedAt() {
		return this.lastUsedAt;
	}

	boolean isRevoked() {
		return this.revokedAt != null;
	}

	boolean isUsable(Instant now) {
		return !isRevoked() && now.isBefore(this.expiresAt);
	}

	void used(Instant at) {
		this.lastUsedAt = at.truncatedTo(ChronoUnit.MILLIS);
	}

	void revoke(Instant at) {
		this.revokedAt = at.truncatedTo(ChronoUnit.MILLIS);
	}

}
