package dev.signpost.zone;

/**
 * How far an accepted change has come.
 */
public sealed interface Spread {

	/** Not on all the zone's name servers yet. */
	record Pending() implements Spread {
	}

	/** On all the zone's name servers. */
	record InSync() implements Spread {
	}

	/** Route 53 does not know the change. */
	record Lost() implements Spread {
	}

	/** It could not be asked just now. */
	record NotKnown(ZoneTrouble trouble) implements Spread {
	}

}
