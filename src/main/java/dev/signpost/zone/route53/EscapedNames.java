package dev.signpost.zone.route53;

import java.util.Optional;

import dev.signpost.dns.DnsName;

/**
 * Names as Route 53 writes them: every octet but letters, digits, hyphen, underscore and
 * dot is three octal digits after a backslash, where a {@link DnsName} has decimal ones.
 */
final class EscapedNames {

	private EscapedNames() {
	}

	/**
	 * Reads a name from Route 53, with or without its final dot; nothing if no zone can
	 * hold it.
	 */
	static Optional<DnsName> fromRoute53(String name) {
		StringBuilder text = new StringBuilder();
		for (int at = 0; at < name.length(); at++) {
			int octet = octal(name, at);
			if (octet < 0) {
				text.append(name.charAt(at));
			}
			else {
				append(text, octet);
				at += 3;
			}
		}
		return DnsName.parse(text.toString());
	}

	/**
	 * Writes a name for Route 53, with its final dot.
	 */
	static String toRoute53(DnsName name) {
		return normalised(name) + ".";
	}

	/**
	 * The form that the conditions of an IAM policy compare: as Route 53 writes it,
	 * without the final dot.
	 */
	static String normalised(DnsName name) {
		StringBuilder text = new StringBuilder();
		String from = name.text();
		for (int at = 0; at < from.length(); at++) {
			char c = from.charAt(at);
			if (c != '\\') {
				text.append(plain(c) || c == '.' ? String.valueOf(c) : octal(c));
			}
			else if (Character.isDigit(from.charAt(at + 1))) {
				text.append(escaped(Integer.parseInt(from.substring(at + 1, at + 4))));
				at += 3;
			}
			else {
				text.append(escaped(from.charAt(at + 1)));
				at++;
			}
		}
		return text.toString();
	}

	private static int octal(String name, int at) {
		boolean escape = name.startsWith("\\", at) && at + 4 <= name.length()
				&& name.substring(at + 1, at + 4).matches("[0-3][0-7]{2}");
		return escape ? Integer.parseInt(name.substring(at + 1, at + 4), 8) : -1;
	}

	private static void append(StringBuilder text, int octet) {
		boolean printable = octet > ' ' && octet <= '~' && octet != '.' && octet != '\\';
		text.append(printable ? String.valueOf((char) octet) : String.format("\\%03d", octet));
	}

	/** What stood behind an escape: a dot in here is not the end of a label. */
	private static String escaped(int octet) {
		char folded = Character.toLowerCase((char) octet);
		return plain(folded) ? String.valueOf(folded) : octal(octet);
	}

	private static String octal(int octet) {
		return String.format("\\%03o", octet);
	}

	private static boolean plain(char c) {
		return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
	}

}
