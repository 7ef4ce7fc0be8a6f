package dev.signpost.dns;

import java.util.Objects;

/**
 * What is wrong with something typed, as a stable code for programs and a sentence for
 * people.
 *
 * @param code upper case with underscores, for example {@code NOT_AN_IPV4_ADDRESS}
 * @param sentence what is wrong and what would be right, without a final dot
 */
public record Problem(String code, String sentence) {

	public Problem {
		Objects.requireNonNull(code);
		Objects.requireNonNull(sentence);
	}

}
