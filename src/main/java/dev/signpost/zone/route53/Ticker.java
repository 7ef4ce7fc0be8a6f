package dev.signpost.zone.route53;

import java.time.Duration;

/** Time that passes: read and waited for in one place, so that tests need not wait. */
interface Ticker {

	Ticker SYSTEM = new Ticker() {

		@Override
		public long nanos() {
			return System.nanoTime();
		}

		@Override
		public void sleep(Duration pause) throws InterruptedException {
			Thread.sleep(pause);
		}

	};

	/**
	 * Nanoseconds since some fixed moment, never going back.
	 */
	long nanos();

	void sleep(Duration pause) throws InterruptedException;

}
