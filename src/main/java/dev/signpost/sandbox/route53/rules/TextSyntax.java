package dev.signpost.sandbox.route53.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character strings in quotation marks, each of at most 255 characters. */
final class TextSyntax {

	private static final Pattern STRING = Pattern.compile("\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*", Pattern.DOTALL);

	private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[0-7]{3}|.)", Pattern.DOTALL);

	private static final int LONGEST = 255;

	private TextSyntax() {
	}

	static List<String> problems(String value) {
		Matcher matcher = STRING.matcher(value);
		int end = 0;
		while (end < value.length() && matcher.region(end, value.length()).lookingAt()) {
			if (ESCAPE.matcher(matcher.group(1)).replaceAll("x").length() > LONGEST) {
				return List.of("CharacterStringTooLong (Value is too long) encountered with '" + value + "'");
			}
			end = matcher.end();
		}
		return (end == value.length() && end > 0) ? List.of()
				: List.of("InvalidCharacterString (Value should be enclosed in quotation marks) encountered with '"
						+ value + "'");
	}

}
