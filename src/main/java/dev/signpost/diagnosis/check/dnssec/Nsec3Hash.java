package dev.signpost.diagnosis.check.dnssec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

import dev.signpost.dns.DnsName;
import dev.signpost.lookup.Rdata;

/** The label under which NSEC3 keeps a name (RFC 5155 section 5). */
final class Nsec3Hash {

	private static final String BASE32HEX = "0123456789abcdefghijklmnopqrstuv";

	private Nsec3Hash() {
	}

	/**
	 * Whether a record of this owner and these parameters is about the name.
	 */
	static boolean isOf(DnsName name, String owner, Rdata.Nsec3 record) {
		String label = owner.substring(0, Math.max(0, owner.indexOf('.'))).toLowerCase(Locale.ROOT);
		return label.equals(label(name, record.salt(), record.iterations()));
	}

	static String label(DnsName name, byte[] salt, int iterations) {
		byte[] hash = digest(wire(name), salt);
		for (int i = 0; i < iterations; i++) {
			hash = digest(hash, salt);
		}
		return base32(hash);
	}

	private static byte[] wire(DnsName name) {
		ByteArrayOutputStream wire = new ByteArrayOutputStream();
		for (String label : name.labels()) {
			byte[] bytes = label.getBytes(StandardCharsets.US_ASCII);
			wire.write(bytes.length);
			wire.writeBytes(bytes);
		}
		wire.write(0);
		return wire.toByteArray();
	}

	private static byte[] digest(byte[] bytes, byte[] salt) {
		try {
			MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
			sha1.update(bytes);
			return sha1.digest(salt);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-1", ex);
		}
	}

	private static String base32(byte[] bytes) {
		StringBuilder text = new StringBuilder();
		int held = 0;
		int bits = 0;
		for (byte octet : bytes) {
			held = (held << 8) | (octet & 0xff);
			for (bits += 8; bits >= 5; bits -= 5) {
				text.append(BASE32HEX.charAt((held >> (bits - 5)) & 31));
			}
			held &= 31;
		}
		return text.toString();
	}

}
