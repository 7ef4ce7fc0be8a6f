package dev.signpost.zone;

import java.util.Optional;

/**
 * Who Signpost is at AWS and what it may do there, as last seen. Nothing here waits for
 * AWS.
 */
public interface ZoneAccess {

	/**
	 * The last look, or nothing before the first one has ended; looks again in the
	 * background when it is old.
	 */
	Optional<AccessReport> lastSeen();

	/**
	 * Whether AWS is being asked right now.
	 */
	boolean isAsking();

	/**
	 * Whether the role may write, as far as writes have shown since the start: that
	 * cannot be tried without writing.
	 */
	Right.Standing write();

	/**
	 * Looks again in the background.
	 */
	void tryAgain();

}
