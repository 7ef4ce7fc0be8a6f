package dev.signpost.lookup;

/**
 * How a question travels.
 */
public enum Transport {

	/** One datagram each way; an answer that is cut is shown as cut. */
	UDP,

	/** A connection of its own. */
	TCP

}
