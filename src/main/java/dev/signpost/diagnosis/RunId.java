package dev.signpost.diagnosis;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A diagnosis run's name in addresses.
 *
 * @param text {@code d-} and 12 characters of a to z and 2 to 7
 */
public record RunId(String text) {

	private static final Pattern FORM = Pattern.compile("d-[a-z2-7]{12}");

	public RunId {
		if (!FORM.matcher(text).matches()) {
			throw new IllegalArgumentException("not a run's id");
		}
	}

	public static Optional<RunId> parse(String text) {
		return FORM.matcher(text).matches() ? Optional.of(new RunId(text)) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
