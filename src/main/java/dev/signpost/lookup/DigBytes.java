package dev.signpost.lookup;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

import dev.signpost.dns.DnsText;

/** Bytes and text from outside in printable ASCII. */
final class DigBytes {

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private static final String BASE32 = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

	/** How long a piece of hex or base64 text is. */
	private static final int WORD = 56;

	private DigBytes() {
	}

	/**
	 * Text that should be printable ASCII already; whatever is not becomes an escape.
	 */
	static String printable(String text) {
		StringBuilder shown = new StringBuilder(text.length());
		text.chars().forEach((c) -> shown.append((c >= ' ' && c <= '~') ? Character.toString(c) : escape(c)));
		return shown.toString();
	}

	/**
	 * A character string in quotes (RFC 1035 section 5.1).
	 */
	static String quoted(byte[] octets) {
		return quoted(octets, 0, octets.length);
	}

	static String quoted(byte[] octets, int from, int to) {
		StringBuilder shown = new StringBuilder(to - from + 2).append('"');
		for (int at = from; at < to; at++) {
			int octet = octets[at] & 0xff;
			if (octet == '"' || octet == '\\') {
				shown.append('\\');
			}
			shown.append((octet >= ' ' && octet <= '~') ? Character.toString(octet) : escape(octet));
		}
		return shown.append('"').toString();
	}

	/**
	 * One character for each octet, a dot for those that have none.
	 */
	static String dotted(byte[] octets) {
		StringBuilder shown = new StringBuilder(octets.length);
		for (byte octet : octets) {
			shown.append((octet >= ' ' && octet <= '~') ? (char) octet : '.');
		}
		return shown.toString();
	}

	/**
	 * Text in UTF-8 without anything that could hide or move what stands around it.
	 */
	static String utf8(byte[] octets) {
		String text = new String(octets, StandardCharsets.UTF_8);
		return (text.indexOf('\ufffd') >= 0) ? dotted(octets)
				: DnsText.printable(text.replaceAll("[\\x00-\\x1f\\x7f]", "."));
	}

	static String hex(byte[] octets) {
		return HEX.formatHex(octets);
	}

	static String base64(byte[] octets) {
		return Base64.getEncoder().encodeToString(octets);
	}

	/**
	 * The extended alphabet without padding (RFC 4648 section 7).
	 */
	static String base32(byte[] octets) {
		StringBuilder shown = new StringBuilder();
		for (int bit = 0; bit < octets.length * 8; bit += 5) {
			int pair = (octets[bit / 8] & 0xff) << 8 | ((bit / 8 + 1 < octets.length) ? octets[bit / 8 + 1] & 0xff : 0);
			shown.append(BASE32.charAt(pair >> (11 - bit % 8) & 0x1f));
		}
		return shown.toString();
	}

	/**
	 * The text in pieces with blanks between them.
	 */
	static String words(String text) {
		StringBuilder shown = new StringBuilder();
		for (int at = 0; at < text.length(); at += WORD) {
			shown.append((at == 0) ? "" : " ").append(text, at, Math.min(text.length(), at + WORD));
		}
		return shown.toString();
	}

	private static String escape(int c) {
		return (c < 256) ? "\\%03d".formatted(c) : "U+%04X".formatted(c);
	}

}
