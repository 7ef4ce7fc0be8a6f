package dev.signpost.lookup.wire;

/**
 * So many a second, and as many at once after a pause of a second.
 */
final class Pace {

	private static final long SECOND = 1_000_000_000L;

	private final long interval;

	private long paidUntil;

	Pace(int perSecond, long now) {
		this.interval = SECOND / perSecond;
		this.paidUntil = now;
	}

	/**
	 * Takes a place and says how many nanoseconds to wait for it, or takes none and
	 * returns -1 if that were longer than the patience.
	 */
	synchronized long take(long now, long patience) {
		long next = ((this.paidUntil - now > 0) ? this.paidUntil : now) + this.interval;
		long wait = Math.max(0, next - now - SECOND);
		if (wait > patience) {
			return -1;
		}
		this.paidUntil = next;
		return wait;
	}

	synchronized boolean isRested(long now) {
		return this.paidUntil - now <= 0;
	}

}
