package dev.signpost.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account.
 */
@Entity
@Table(name = "access_person")
class PersonRow {

	@Id
	private String id;

	private String login;

	private String displayName;

	private String role;

	private String password;

	private boolean enabled;

	private Instant createdAt;

	private @Nullable Instant lastSignInAt;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected PersonRow() {
	}

	PersonRow(String id, String login, String displayName, Role role, String password, Instant createdAt) {
		this.id = id;
		this.login = login;
		this.displayName = displayName;
		this.role = role.word();
		this.password = password;
		this.enabled = true;
		this.createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
	}

	String id() {
		return this.id;
	}

	String login() {
		return this.login;
	}

	String displayName() {
		return this.displayName;
	}

	Role role() {
		return Role.known(this.role);
	}

	String password() {
		return this.password;
	}

	boolean enabled() {
		return this.enabled;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	@Nullable Instant lastSignInAt() {
		return this.lastSignInAt;
	}

	boolean isActiveAdmin() {
		return this.enabled && role() == Role.ADMIN;
	}

	void give(Role other) {
		this.role = other.word();
	}

	void enable(boolean on) {
		this.enabled = on;
	}

	void changePassword(String encoded) {
		this.password = encoded;
	}

	void signedIn(Instant at) {
		this.lastSignInAt = at.truncatedTo(ChronoUnit.MILLIS);
	}

}
