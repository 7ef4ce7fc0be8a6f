package dev.signpost.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.web.Authority;

import static dev.signpost.web.Authority.CLUSTER_READ;
import static dev.signpost.web.Authority.DIAGNOSE_RUN;
import static dev.signpost.web.Authority.HISTORY_EXPORT;
import static dev.signpost.web.Authority.HISTORY_READ;
import static dev.signpost.web.Authority.HISTORY_VERIFY;
import static dev.signpost.web.Authority.PLAN_APPLY;
import static dev.signpost.web.Authority.PLAN_APPROVE;
import static dev.signpost.web.Authority.PLAN_REVERT;
import static dev.signpost.web.Authority.PLAN_WRITE;
import static dev.signpost.web.Authority.SETTINGS_WRITE;
import static dev.signpost.web.Authority.TOKEN_MANAGE;
import static dev.signpost.web.Authority.USER_MANAGE;

/**
 * A named bundle of authorities; nobody asks for a role, only for what is in it.
 */
public enum Role {

	/** Looks and diagnoses. */
	HELP_DESK(EnumSet.of(CLUSTER_READ, DIAGNOSE_RUN)),

	/** Reads everything, verifies and exports the history. */
	AUDITOR(EnumSet.of(CLUSTER_READ, HISTORY_READ, HISTORY_EXPORT, HISTORY_VERIFY)),

	/** Changes DNS. */
	OPERATOR(EnumSet.of(CLUSTER_READ, DIAGNOSE_RUN, HISTORY_READ, PLAN_WRITE, PLAN_APPROVE, PLAN_APPLY, PLAN_REVERT)),

	/** Everything, and manages people, tokens and settings. */
	ADMIN(EnumSet.of(CLUSTER_READ, DIAGNOSE_RUN, HISTORY_READ, HISTORY_EXPORT, HISTORY_VERIFY, PLAN_WRITE, PLAN_APPROVE,
			PLAN_APPLY, PLAN_REVERT, USER_MANAGE, TOKEN_MANAGE, SETTINGS_WRITE));

	private final Set<Authority> authorities;

	Role(Set<Authority> authorities) {
		this.authorities = Set.copyOf(authorities);
	}

	public Set<Authority> authorities() {
		return this.authorities;
	}

	/**
	 * The word of forms, rows and message keys, for example {@code help-desk}.
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<Role> of(String word) {
		return Stream.of(values()).filter((role) -> role.word().equals(word)).findFirst();
	}

	static Role known(String word) {
		return of(word).orElseThrow(() -> new IllegalStateException("No role " + word));
	}

}
