package dev.signpost.change;

import java.util.Set;

/**
 * How far a change has come.
 */
public enum ChangeStatus {

	/** Written down, not known to be sent. */
	INTENT,

	/** Accepted by Route 53. */
	SUBMITTED,

	/** On all the zone's name servers. */
	LIVE,

	/** Answered as planned by name servers and nodes. */
	PROVED,

	/** Refused by Route 53: nothing was changed. */
	REFUSED,

	/** Not sent: nothing was changed. */
	NOT_SENT,

	/** Sent, and the answer was lost: the zone is being read. */
	UNKNOWN,

	/** The zone shows neither the old nor the new: a person decides. */
	CONFLICT;

	/**
	 * What may follow.
	 */
	public Set<ChangeStatus> next() {
		return switch (this) {
			case INTENT -> Set.of(SUBMITTED, REFUSED, NOT_SENT, UNKNOWN);
			case SUBMITTED -> Set.of(LIVE, UNKNOWN);
			case LIVE -> Set.of(PROVED);
			case UNKNOWN -> Set.of(SUBMITTED, NOT_SENT, CONFLICT);
			case CONFLICT -> Set.of(SUBMITTED, NOT_SENT);
			case PROVED, REFUSED, NOT_SENT -> Set.of();
		};
	}

	/**
	 * Whether nothing more will happen by itself and no name is on hold.
	 */
	public boolean settled() {
		return switch (this) {
			case LIVE, PROVED, REFUSED, NOT_SENT -> true;
			case INTENT, SUBMITTED, UNKNOWN, CONFLICT -> false;
		};
	}

}
