package dev.signpost.change;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/**
 * Waits, until this process stops.
 */
@Component
class Patience {

	private final CountDownLatch stopped = new CountDownLatch(1);

	/**
	 * Waits for the given time.
	 * @return false as soon as the process stops
	 */
	boolean pause(Duration time) {
		try {
			return !this.stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	boolean stopped() {
		return this.stopped.getCount() == 0;
	}

	void stop() {
		this.stopped.countDown();
	}

}
