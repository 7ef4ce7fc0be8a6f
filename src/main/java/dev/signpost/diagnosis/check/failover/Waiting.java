package dev.signpost.diagnosis.check.failover;

import java.util.Locale;

/**
 * What dead name servers cost a resolver that asks in any order.
 *
 * @param expectedHundredths of a second, on average
 * @param worstHundredths of a second, when all dead ones are asked first
 */
record Waiting(long expectedHundredths, long worstHundredths) {

	/** How long a resolver waits for one server, by BIND's measure. */
	private static final long TRY = 80;

	/**
	 * With so many of so many servers dead.
	 */
	static Waiting of(int dead, int servers) {
		return new Waiting(Math.round((double) TRY * dead / (servers - dead + 1)), TRY * dead);
	}

	String expected() {
		return seconds(this.expectedHundredths);
	}

	String worst() {
		return seconds(this.worstHundredths);
	}

	private static String seconds(long hundredths) {
		return String.format(Locale.ROOT, "%d.%02d s", hundredths / 100, hundredths % 100);
	}

}
