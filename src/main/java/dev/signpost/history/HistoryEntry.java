package dev.signpost.history;

import java.time.Instant;

/**
 * One recorded deed with its place in the chain.
 *
 * @param sequence from 1, without gaps
 * @param at to the millisecond
 * @param hash lower-case hex of the entry's own hash
 * @param previous lower-case hex of the hash before
 */
public record HistoryEntry(long sequence, Instant at, String mode, Actor actor, Deed deed, String hash,
		String previous) {

	/** The version of the canonical bytes. */
	public static final int SCHEMA_VERSION = 1;

}
