package dev.signpost.change;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import dev.signpost.plan.Fingerprint;

/**
 * The fingerprint that a saved plan is shown under: SHA-256 over every column of its row
 * but the last, each with its length, so that a row altered in the database no longer is
 * the plan that somebody saw.
 */
final class Seal {

	private Seal() {
	}

	static Fingerprint of(PlanRow row) {
		MessageDigest digest = sha256();
		List.of("signpost-plan-v1", row.id, row.clusterId, row.definition, row.plan, String.valueOf(row.zoneRecordSets),
				row.author, row.createdAt.toString(), row.expiresAt.toString())
			.forEach((text) -> add(digest, text.getBytes(StandardCharsets.UTF_8)));
		return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
	}

	private static void add(MessageDigest digest, byte[] bytes) {
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
		digest.update(bytes);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
