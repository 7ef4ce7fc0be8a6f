package dev.signpost.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What a token looks like, and the hash by which it is known.
 */
final class TokenText {

	/** By which scanners for secrets know one. */
	static final String PREFIX = "sgp_";

	private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{32,200}");

	private static final SecureRandom RANDOM = new SecureRandom();

	private TokenText() {
	}

	/**
	 * A new token of 256 random bits.
	 */
	static String random() {
		return PREFIX + randomText(32);
	}

	static String randomText(int bytes) {
		byte[] random = new byte[bytes];
		RANDOM.nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	static boolean isToken(String text) {
		return FORM.matcher(text).matches();
	}

	static byte[] hash(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
