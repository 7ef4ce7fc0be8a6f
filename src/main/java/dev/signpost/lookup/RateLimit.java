package dev.signpost.lookup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * So many a time for each key, with a burst, and never more; safe for many threads.
 *
 * <p>
 * It keeps one number for each key: when the last one granted would have been due, had
 * they come evenly (the generic cell rate algorithm). Keys that have been idle long
 * enough to be as good as new are forgotten.
 *
 * @param <K> what is limited, for example a person or an address
 */
public final class RateLimit<K> {

	private static final int FEW = 1_024;

	private final long interval;

	private final long ahead;

	private final InstantSource clock;

	private final Map<K, Long> due = new HashMap<>();

	private int sweepAt = FEW;

	/**
	 * Grants so many evenly over the time, and up to the burst at once after a rest.
	 * @param count from 1
	 * @param burst from 1
	 */
	public RateLimit(int count, Duration time, int burst, InstantSource clock) {
		if (count < 1 || burst < 1 || time.toNanos() < count) {
			throw new IllegalArgumentException("a limit lets something through");
		}
		this.interval = time.toNanos() / count;
		this.ahead = this.interval * burst;
		this.clock = clock;
	}

	/**
	 * Takes one, if there is one.
	 * @return zero if it was taken; else nothing was taken, and how long to wait until
	 * one will be there
	 */
	public synchronized Duration take(K key) {
		long now = nanos(this.clock.instant());
		long next = Math.clamp(this.due.getOrDefault(key, now), now, now + this.ahead) + this.interval;
		if (next > now + this.ahead) {
			return Duration.ofNanos(next - now - this.ahead);
		}
		this.due.put(key, next);
		forget(now);
		return Duration.ZERO;
	}

	/** How many keys are remembered. */
	synchronized int size() {
		return this.due.size();
	}

	private void forget(long now) {
		if (this.due.size() >= this.sweepAt) {
			this.due.values().removeIf((due) -> due <= now);
			this.sweepAt = Math.max(FEW, 2 * this.due.size());
		}
	}

	private static long nanos(Instant at) {
		return at.getEpochSecond() * 1_000_000_000L + at.getNano();
	}

}
