package dev.signpost.lookup.wire;

import dev.signpost.lookup.MessageReader;

/**
 * The reader of messages that the engine uses, for tests of other modules.
 */
public final class WireReader {

	private WireReader() {
	}

	public static MessageReader messages() {
		return new Messages();
	}

}
