package dev.signpost.lookup;

import java.util.Arrays;

/**
 * Reads uncompressed record data from its first octet to its last; reading past the end
 * gives nothing and makes it not used up.
 */
final class OctetReader {

	private static final String ESCAPED = "\"().;\\@$";

	private static final int LONGEST_LABEL = 63;

	private final byte[] octets;

	private int at;

	OctetReader(byte[] octets) {
		this.octets = octets;
	}

	/** Whether everything was read, and nothing that was not there. */
	boolean isUsedUp() {
		return this.at == this.octets.length;
	}

	int number8() {
		return (this.at < this.octets.length) ? this.octets[this.at++] & 0xff : missing();
	}

	int number16() {
		return number8() << 8 | number8();
	}

	/** A name as a zone file writes it, in the case it came in. */
	String name() {
		StringBuilder name = new StringBuilder();
		for (int length = number8(); length > 0 && length <= LONGEST_LABEL; length = number8()) {
			for (byte octet : take(length)) {
				name.append(inName(octet & 0xff));
			}
			name.append('.');
		}
		return name.isEmpty() ? "." : name.toString();
	}

	/** A character string in quotes. */
	String string() {
		return DigBytes.quoted(take(number8()));
	}

	String strings() {
		StringBuilder all = new StringBuilder(string());
		while (this.at < this.octets.length) {
			all.append(' ').append(string());
		}
		return all.toString();
	}

	/** A character string without quotes. */
	String word() {
		return DigBytes.dotted(take(number8()));
	}

	String salt() {
		byte[] salt = take(number8());
		return (salt.length == 0) ? "-" : DigBytes.hex(salt);
	}

	String hexRest() {
		return DigBytes.words(DigBytes.hex(rest()));
	}

	String quotedRest() {
		return DigBytes.quoted(rest());
	}

	private byte[] rest() {
		return take(Math.max(0, this.octets.length - this.at));
	}

	private byte[] take(int count) {
		if (this.octets.length - this.at < count) {
			missing();
			return new byte[0];
		}
		this.at += count;
		return Arrays.copyOfRange(this.octets, this.at - count, this.at);
	}

	private int missing() {
		this.at = this.octets.length + 1;
		return 0;
	}

	private static String inName(int octet) {
		if (octet <= ' ' || octet > '~') {
			return "\\%03d".formatted(octet);
		}
		return ((ESCAPED.indexOf(octet) >= 0) ? "\\" : "") + (char) octet;
	}

}
