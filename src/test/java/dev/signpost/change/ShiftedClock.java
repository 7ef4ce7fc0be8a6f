package dev.signpost.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test puts forward. */
class ShiftedClock extends Clock {

	private final Clock real;

	private volatile Duration ahead = Duration.ZERO;

	ShiftedClock(Clock real) {
		this.real = real;
	}

	void forward(Duration time) {
		this.ahead = this.ahead.plus(time);
	}

	void right() {
		this.ahead = Duration.ZERO;
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this.real.withZone(zone);
	}

	@Override
	public Instant instant() {
		return this.real.instant().plus(this.ahead);
	}

}
