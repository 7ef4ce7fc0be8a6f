package dev.signpost.lookup.wire;

/**
 * Finds messages whose names are pointers to pointers to pointers (RFC 1035 section
 * 4.1.4). No server writes such, and 64 KiB of them keep a reader busy for a second.
 *
 * <p>
 * Looks at all octets, names or not: chance makes a chain of this length in one large
 * message out of ten thousand.
 */
final class PointerChains {

	/** What is smaller cannot hurt. */
	private static final int SMALL = 2_048;

	private static final int LONGEST = 16;

	/** Where there are many names, each must be quick to read. */
	private static final int MANY_RECORDS = 500;

	private static final int LONGEST_IN_MANY = 2;

	private static final int POINTER = 0xc0;

	private PointerChains() {
	}

	static boolean hurt(byte[] message) {
		if (message.length <= SMALL) {
			return false;
		}
		int longest = longest(message);
		return longest > LONGEST || longest > LONGEST_IN_MANY && records(message) > MANY_RECORDS;
	}

	private static int longest(byte[] message) {
		int[] length = new int[message.length];
		int longest = 0;
		for (int at = Query.HEADER; at < message.length - 1; at++) {
			int target = ((message[at] & 0x3f) << 8) | (message[at + 1] & 0xff);
			if ((message[at] & POINTER) == POINTER && target < at) {
				length[at] = length[target] + 1;
				longest = Math.max(longest, length[at]);
			}
		}
		return longest;
	}

	/**
	 * By the header: the sum of its last three counts.
	 */
	private static int records(byte[] message) {
		int records = 0;
		for (int at = 6; at < Query.HEADER; at += 2) {
			records += (message[at] & 0xff) << 8 | (message[at + 1] & 0xff);
		}
		return records;
	}

}
