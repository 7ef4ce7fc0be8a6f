package dev.signpost.lookup;

import dev.signpost.dns.IpAddress;

/** Addresses as the C library writes them: old IPv4 inside IPv6 with dots. */
final class DigAddress {

	private static final int EMBEDDED = 12;

	private DigAddress() {
	}

	static String text(IpAddress address) {
		byte[] octets = address.octets();
		if (octets.length <= EMBEDDED || !leadingZeros(octets, 10)) {
			return address.text();
		}
		boolean mapped = octets[10] == -1 && octets[11] == -1;
		boolean compatible = leadingZeros(octets, EMBEDDED) && (octets[12] != 0 || octets[13] != 0);
		if (!mapped && !compatible) {
			return address.text();
		}
		return (mapped ? "::ffff:" : "::") + (octets[12] & 0xff) + "." + (octets[13] & 0xff) + "." + (octets[14] & 0xff)
				+ "." + (octets[15] & 0xff);
	}

	private static boolean leadingZeros(byte[] octets, int count) {
		for (int at = 0; at < count; at++) {
			if (octets[at] != 0) {
				return false;
			}
		}
		return true;
	}

}
