package dev.signpost.lookup;

import java.util.Arrays;

/** Bytes that are no message, as {@code dig} dumps them. */
final class DigDump {

	private static final int A_LINE = 16;

	private static final int MOST = 1_024;

	private DigDump() {
	}

	static void onto(DigPage page, Answer.Garbled garbled) {
		byte[] wire = garbled.wire();
		page.line(";; Got bad packet: " + DigBytes.printable(garbled.fault()));
		page.line(wire.length + " bytes");
		for (int at = 0; at < Math.min(wire.length, MOST); at += A_LINE) {
			page.line(line(Arrays.copyOfRange(wire, at, Math.min(wire.length, at + A_LINE))));
		}
		if (wire.length > MOST) {
			page.line(";; " + (wire.length - MOST) + " more bytes are not shown");
		}
	}

	private static String line(byte[] octets) {
		StringBuilder hex = new StringBuilder();
		for (byte octet : octets) {
			hex.append("%02x ".formatted(octet & 0xff));
		}
		return hex + " ".repeat((A_LINE - octets.length) * 3 + 9)
				+ DigBytes.dotted(octets).replace(' ', '.').replace('~', '.');
	}

}
