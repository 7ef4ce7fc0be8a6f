package dev.signpost.dns;

import java.util.Optional;

/** The strict reading of four decimal numbers with dots. */
final class Ipv4Text {

	private Ipv4Text() {
	}

	static Optional<Problem> problemWith(String text) {
		if (text.isEmpty()) {
			return problem("NO_ADDRESS", "Type an IPv4 address, as in 192.0.2.1");
		}
		if (text.matches("[0-9]+(\\.[0-9]+){3}") && text.matches("(.*\\.)?0[0-9].*")) {
			return problem("LEADING_ZERO",
					"Numbers have no leading zeros: other programs read them as octal" + offer(withoutZeros(text)));
		}
		if (!IpAddress.V4.FORM.matcher(text).matches()) {
			return formProblem(text);
		}
		for (String part : text.split("\\.")) {
			if (Integer.parseInt(part) > 255) {
				return problem("NUMBER_ABOVE_255", "Each part must be 0 to 255");
			}
		}
		return Optional.empty();
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
