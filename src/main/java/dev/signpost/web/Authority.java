package dev.signpost.web;

import java.util.Arrays;
import java.util.Optional;

/**
 * What may be done; code asks for these, never for roles.
 */
public enum Authority {

	/** Lists, overviews, records, plans and changes. */
	CLUSTER_READ("cluster:read"),

	/** Start a diagnosis. */
	DIAGNOSE_RUN("diagnose:run"),

	/** Read the history. */
	HISTORY_READ("history:read"),

	/** Take the history away. */
	HISTORY_EXPORT("history:export"),

	/** Verify the chain. */
	HISTORY_VERIFY("history:verify"),

	/** Definitions, drafts and plans. */
	PLAN_WRITE("plan:write"),

	/** Approve somebody's plan. */
	PLAN_APPROVE("plan:approve"),

	/** Send a plan to Route 53. */
	PLAN_APPLY("plan:apply"),

	/** Plan the way back. */
	PLAN_REVERT("plan:revert"),

	/** Add, change and disable people. */
	USER_MANAGE("user:manage"),

	/** Make and revoke API tokens. */
	TOKEN_MANAGE("token:manage"),

	/** Change settings. */
	SETTINGS_WRITE("settings:write");

	private final String word;

	Authority(String word) {
		this.word = word;
	}

	/**
	 * The word of the API and of tokens, for example {@code plan:apply}.
	 */
	public String word() {
		return this.word;
	}

	public static Optional<Authority> of(String word) {
		return Arrays.stream(values()).filter((authority) -> authority.word.equals(word)).findFirst();
	}

}
