package dev.signpost.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How each entry holds the one before it.
 */
final class Chain {

	/** The name of the format, first in the export and in the first hash. */
	static final String FORMAT = "signpost-history-v1";

	private Chain() {
	}

	/**
	 * The hash before the first entry.
	 */
	static byte[] start(String installationId) {
		return sha256().digest((FORMAT + installationId).getBytes(StandardCharsets.UTF_8));
	}

	static byte[] next(byte[] previous, byte[] canonical) {
		MessageDigest digest = sha256();
		digest.update((byte) 1);
		digest.update(previous);
		digest.update(canonical);
		return digest.digest();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
