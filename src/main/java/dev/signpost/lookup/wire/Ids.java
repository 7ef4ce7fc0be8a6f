package dev.signpost.lookup.wire;

import java.security.SecureRandom;

/**
 * Ids that nobody can foretell (RFC 5452 section 4.3), drawn a block at a time.
 */
final class Ids {

	private static final int BLOCK = 4096;

	private final SecureRandom random = new SecureRandom();

	private final byte[] block = new byte[BLOCK];

	private int at = BLOCK;

	/**
	 * From 0 to 65535.
	 */
	synchronized int next() {
		if (this.at == BLOCK) {
			this.random.nextBytes(this.block);
			this.at = 0;
		}
		return (this.block[this.at++] & 0xff) << 8 | (this.block[this.at++] & 0xff);
	}

}
