package dev.signpost.lookup.wire;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** How long something has taken, and how much longer it may. */
record Stopwatch(long startedAt, long endsAt) {

	private static final long MILLI = 1_000_000L;

	static Stopwatch start(long nanos) {
		long now = System.nanoTime();
		return new Stopwatch(now, now + nanos);
	}

	Duration took() {
		return Duration.ofNanos(System.nanoTime() - this.startedAt);
	}

	boolean isOver() {
		return System.nanoTime() - this.endsAt >= 0;
	}

	Duration left() {
		return Duration.ofNanos(Math.max(0, this.endsAt - System.nanoTime()));
	}

	/**
	 * At least 1: sockets take 0 for ever.
	 */
	int millisLeft() throws SocketTimeoutException {
		long left = this.endsAt - System.nanoTime();
		if (left <= 0) {
			throw new SocketTimeoutException();
		}
		return (int) Math.max(1, left / MILLI);
	}

}
