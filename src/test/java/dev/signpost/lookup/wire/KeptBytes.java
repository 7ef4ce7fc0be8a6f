package dev.signpost.lookup.wire;

import dev.signpost.lookup.MessageReader;

/**
 * Reads messages that were kept as bytes, for the tests of other modules.
 */
public final class KeptBytes {

	private KeptBytes() {
	}

	public static MessageReader reader() {
		return new Messages();
	}

}
