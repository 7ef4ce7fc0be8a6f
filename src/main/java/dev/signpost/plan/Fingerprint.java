package dev.signpost.plan;

import java.util.Optional;

/**
 * The SHA-256 over the canonical bytes of a plan: 64 lower-case hex digits.
 */
public record Fingerprint(String hex) {

	public Fingerprint {
		if (!hex.matches("[0-9a-f]{64}")) {
			throw new IllegalArgumentException("a fingerprint has 64 hex digits");
		}
	}

	public static Optional<Fingerprint> parse(String text) {
		return text.matches("[0-9a-f]{64}") ? Optional.of(new Fingerprint(text)) : Optional.empty();
	}

	/**
	 * Two groups of four digits, for people to compare.
	 */
	public String shortText() {
		return this.hex.substring(0, 4) + "-" + this.hex.substring(4, 8);
	}

}
