package dev.signpost.dns;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an operator may type as the name of a host or a cluster (RFC 1123 section 2.1).
 */
public final class HostNames {

	private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9.-]+");

	private HostNames() {
	}

	/**
	 * What is wrong with a typed name, or nothing if it is a host name; one final dot is
	 * allowed.
	 */
	public static Optional<Problem> problemWith(String typed) {
		String text = (typed.endsWith(".") && typed.length() > 1) ? typed.substring(0, typed.length() - 1) : typed;
		if (text.isEmpty()) {
			return problem("EMPTY", "Type a name");
		}
		if (text.contains("*")) {
			return problem("WILDCARD", "Wildcards are not allowed here: type one name without *");
		}
		if (text.contains("_")) {
			return problem("UNDERSCORE", "Underscores are not allowed in host names");
		}
		if (!text.chars().allMatch((c) -> c > 32 && c < 127)) {
			return problem("NOT_ASCII", "Type the ASCII form of the name: letters a to z, digits and hyphens");
		}
		if (!CHARACTERS.matcher(text).matches()) {
			return problem("BAD_CHARACTER", "Only letters a to z, digits, hyphens and dots can stand in a name");
		}
		return shapeProblem(text);
	}

	private static Optional<Problem> shapeProblem(String text) {
		String[] labels = text.split("\\.", -1);
		if (Arrays.stream(labels).anyMatch(String::isEmpty)) {
			return problem("EMPTY_LABEL", "There is nothing between two dots, or before the first or after the last");
		}
		if (Arrays.stream(labels).anyMatch((label) -> label.length() > 63)) {
			return problem("LABEL_TOO_LONG", "A label, the part between two dots, has at most 63 characters");
		}
		if (Arrays.stream(labels).anyMatch((label) -> label.startsWith("-") || label.endsWith("-"))) {
			return problem("HYPHEN_AT_THE_END", "A label cannot begin or end with a hyphen");
		}
		if (text.length() > 253) {
			return problem("NAME_TOO_LONG", "A full name has at most 253 characters; this one has " + text.length());
		}
		return Optional.empty();
	}

	private static Optional<Problem> problem(String code, String sentence) {
		return Optional.of(new Problem(code, sentence));
	}

}
