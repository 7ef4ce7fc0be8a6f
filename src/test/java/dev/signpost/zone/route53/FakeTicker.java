package dev.signpost.zone.route53;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody sleeps. */
class FakeTicker implements Ticker {

	final List<Duration> slept = new ArrayList<>();

	private long now;

	@Override
	public synchronized long nanos() {
		return this.now;
	}

	@Override
	public synchronized void sleep(Duration pause) {
		this.slept.add(pause);
		this.now += pause.toNanos();
	}

	synchronized void pass(Duration time) {
		this.now += time.toNanos();
	}

}
