package dev.signpost.lookup.wire;

import java.nio.ByteBuffer;

/**
 * The TTLs of a message as they came: dnsjava reads those above 2147483647 as 0 (RFC 2181
 * section 8), and what a node publishes ought to be seen.
 */
final class Ttls {

	private static final int POINTER = 0xc0;

	private static final int BEHIND_NAME = 4;

	private final ByteBuffer wire;

	private boolean atRecords;

	Ttls(byte[] wire) {
		this.wire = ByteBuffer.wrap(wire);
	}

	/**
	 * Of the next record, from the first of the answer section to the last of the
	 * additional one. The message was read before and is sound that far.
	 */
	long next() {
		if (!this.atRecords) {
			skipQuestions();
		}
		skipName();
		skip(BEHIND_NAME);
		long ttl = this.wire.getInt() & 0xffff_ffffL;
		skip(this.wire.getShort() & 0xffff);
		return ttl;
	}

	private void skipQuestions() {
		this.atRecords = true;
		this.wire.position(Query.HEADER);
		for (int questions = this.wire.getShort(4) & 0xffff; questions > 0; questions--) {
			skipName();
			skip(BEHIND_NAME);
		}
	}

	private void skipName() {
		int length = this.wire.get() & 0xff;
		while (length > 0 && length < POINTER) {
			skip(length);
			length = this.wire.get() & 0xff;
		}
		if (length >= POINTER) {
			skip(1);
		}
	}

	private void skip(int octets) {
		this.wire.position(this.wire.position() + octets);
	}

}
