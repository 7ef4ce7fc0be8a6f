package dev.signpost.diagnosis.check.node;

import java.time.Duration;
import java.util.List;

/** Times as a page prints them. */
final class Millis {

	private Millis() {
	}

	/**
	 * Seconds with one decimal, for example {@code 2.0 s}.
	 */
	static String seconds(Duration time) {
		long tenths = Math.round(time.toMillis() / 100.0);
		return tenths / 10 + "." + tenths % 10 + " s";
	}

	static String of(Duration time) {
		return time.toMillis() + " ms";
	}

	/**
	 * The middle one of some times, the lower of two.
	 * @param times at least one
	 */
	static Duration median(List<Duration> times) {
		return times.stream().sorted().toList().get((times.size() - 1) / 2);
	}

}
