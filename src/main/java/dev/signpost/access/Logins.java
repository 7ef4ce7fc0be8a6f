package dev.signpost.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.signpost.dns.Problem;

/**
 * User names: one spelling for each person.
 */
public final class Logins {

	private static final int LONGEST = 100;

	private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9._@+-]{0,98}[a-z0-9])?");

	private Logins() {
	}

	/**
	 * The one spelling under which a user name is kept.
	 */
	static String fold(String typed) {
		if (typed.length() > 4 * LONGEST) {
			return "";
		}
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
	}

	public static Optional<Problem> check(String typed) {
		if (FORM.matcher(fold(typed)).matches()) {
			return Optional.empty();
		}
		return Optional.of(new Problem("LOGIN_FORM",
				"A user name has 1 to 100 characters: letters a to z, digits, and . _ @ + - between them"));
	}

}
