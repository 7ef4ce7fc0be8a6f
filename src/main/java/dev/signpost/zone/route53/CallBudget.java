package dev.signpost.zone.route53;

import java.time.Duration;

/**
 * How many calls a second this process makes to Route 53, so that the account's other
 * tools keep their share: a token bucket in which callers are served in the order they
 * came.
 */
final class CallBudget {

	private final Ticker ticker;

	private final long nanosPerCall;

	private final long burstNanos;

	/** When the bucket is full again if nobody calls. */
	private long fullAt;

	CallBudget(int callsPerSecond, int burst, Ticker ticker) {
		this.ticker = ticker;
		this.nanosPerCall = Duration.ofSeconds(1).toNanos() / callsPerSecond;
		this.burstNanos = this.nanosPerCall * burst;
		this.fullAt = ticker.nanos();
	}

	/**
	 * Waits for the turn of one call.
	 * @return false at once, and nothing taken, if the turn comes later than the patience
	 * allows
	 */
	boolean take(Duration patience) throws InterruptedException {
		long wait = reserve(patience.toNanos());
		if (wait > 0) {
			this.ticker.sleep(Duration.ofNanos(wait));
		}
		return wait >= 0;
	}

	private synchronized long reserve(long patience) {
		long now = this.ticker.nanos();
		long full = Math.max(this.fullAt - now, 0) + this.nanosPerCall;
		long wait = Math.max(full - this.burstNanos, 0);
		if (wait > patience) {
			return -1;
		}
		this.fullAt = now + full;
		return wait;
	}

}
