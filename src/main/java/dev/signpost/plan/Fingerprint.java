package dev.signpost.plan;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneSnapshot;

/**
 * The SHA-256 over the canonical bytes of a plan: 64 lower-case hex digits.
 */
public record Fingerprint(String hex) {

	public Fingerprint {
		if (!hex.matches("[0-9a-f]{64}")) {
			throw new IllegalArgumentException("a fingerprint has 64 hex digits");
		}
	}

	/**
	 * Over everything that makes a plan, except the moment of reading.
	 */
	static Fingerprint of(Intent intent, ZoneSnapshot snapshot, ChangeBatch batch, List<Step> steps, List<Guard> guards,
			List<RecordSet> holdingsAfter) {
		byte[] bytes = PlanBytes.of(intent, snapshot, batch, steps, guards, holdingsAfter);
		return new Fingerprint(HexFormat.of().formatHex(sha256().digest(bytes)));
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

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
