package dev.signpost.dns;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long a resolver may keep a record set, in whole seconds.
 *
 * @param seconds 0 to 2147483647, the unsigned 31-bit range of RFC 2181 section 8
 */
public record Ttl(int seconds) {

	private static final Pattern TYPED = Pattern.compile("[1-9][0-9]{0,4}");

	private static final int LONGEST_TYPED = 86_400;

	public Ttl {
		if (seconds < 0) {
			throw new IllegalArgumentException("a TTL is not negative");
		}
	}

	/**
	 * What is wrong with a typed time to live, or nothing if it is a whole number from 1
	 * to 86400 without sign, leading zero or unit.
	 */
	public static Optional<Problem> problemWith(String typed) {
		if (TYPED.matcher(typed).matches() && Integer.parseInt(typed) <= LONGEST_TYPED) {
			return Optional.empty();
		}
		return Optional.of(new Problem("NOT_A_TTL", "Type the seconds as a whole number from 1 to 86400, as in 60"));
	}

	/**
	 * Reads what {@link #problemWith} found nothing wrong with.
	 */
	public static Ttl of(String typed) {
		problemWith(typed).ifPresent((problem) -> {
			throw new IllegalArgumentException(problem.sentence());
		});
		return new Ttl(Integer.parseInt(typed));
	}

}
