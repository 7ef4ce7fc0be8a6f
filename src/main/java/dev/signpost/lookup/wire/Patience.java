package dev.signpost.lookup.wire;

import java.time.Duration;

/**
 * When a question goes out again, and when it has met silence: at 0, 0.4 and 1.0 s, and
 * 2.0 s; another time-out scales them all.
 *
 * @param timeout from the first try, in nanoseconds
 */
record Patience(long timeout) {

	static Patience of(Duration timeout) {
		return new Patience(timeout.toNanos());
	}

	/**
	 * How long after the first try the wait for this one ends.
	 * @param attempt 1 to 3
	 */
	long endOf(int attempt) {
		return switch (attempt) {
			case 1 -> this.timeout / 5;
			case 2 -> this.timeout / 2;
			default -> this.timeout;
		};
	}

}
