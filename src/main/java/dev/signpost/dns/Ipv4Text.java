package dev.signpost.dns;

import java.util.Optional;

/** The strict reading of four decimal numbers with dots. */
final class Ipv4Text {

	private Ipv4Text() {
	}

	static Optional<Problem> problemWith(String text) {
		if (isAddress(text)) {
			return Optional.empty();
		}
		if (text.isEmpty()) {
			return problem("NO_ADDRESS", "Type an IPv4 address, as in 192.0.2.1");
		}
		if (text.matches("[0-9]+(\\.[0-9]+){3}") && text.matches("(.*\\.)?0[0-9].*")) {
			return problem("LEADING_ZERO",
					"Numbers have no leading zeros: other programs read them as octal" + offer(withoutZeros(text)));
		}
		return IpAddress.V4.FORM.matcher(text).matches() ? problem("NUMBER_ABOVE_255", "Each part must be 0 to 255")
				: formProblem(text);
	}

	/**
	 * Without regular expressions: every address in every answer of every name server is
	 * read here.
	 */
	private static boolean isAddress(String text) {
		int parts = 0;
		int start = 0;
		for (int at = 0; at <= text.length(); at++) {
			if (at == text.length() || text.charAt(at) == '.') {
				if (!isOctet(text, start, at)) {
					return false;
				}
				parts++;
				start = at + 1;
			}
		}
		return parts == 4;
	}

	private static boolean isOctet(String text, int start, int end) {
		int value = 0;
		for (int at = start; at < end; at++) {
			char digit = text.charAt(at);
			if (digit < '0' || digit > '9' || at - start == 3) {
				return false;
			}
			value = 10 * value + digit - '0';
		}
		return end > start && value <= 255 && (end == start + 1 || text.charAt(start) != '0');
	}

	private static Optional<Problem> formProblem(String text) {
		if (text.contains(":") || text.contains("/") || text.contains("[")) {
			return problem("NOT_AN_IPV4_ADDRESS",
					"Write the IPv4 address only, as in 192.0.2.1: no port, prefix length, scheme or IPv6");
		}
		return problem("NOT_AN_IPV4_ADDRESS", "Write four numbers with dots, as in 192.0.2.1");
	}

	private static String offer(String text) {
		return problemWith(text).isEmpty() ? ". Did you mean " + text + "?" : "";
	}

	private static String withoutZeros(String text) {
		return text.replaceAll("(^|\\.)0+(?=[0-9])", "$1");
	}

	private static Optional<Problem> problem(String code, String sentence) {
		return Optional.of(new Problem(code, sentence));
	}

}
