package dev.signpost.zone.route53;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import dev.signpost.zone.Submission;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneTrouble;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * How often and how long a call is tried, always within the call budget.
 */
final class Patience {

	private static final Duration READ_IN_ALL = Duration.ofSeconds(20);

	private static final Duration WRITE_IN_ALL = Duration.ofSeconds(60);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

	private static final int READ_TRIES = 4;

	private static final int WRITE_TRIES = 6;

	private final CallBudget budget;

	private final Ticker ticker;

	private final RandomGenerator random;

	Patience(CallBudget budget, Ticker ticker, RandomGenerator random) {
		this.budget = budget;
		this.ticker = ticker;
		this.random = random;
	}

	/**
	 * Reads, at most four times within 20 s, while nothing answers or the service is
	 * busy.
	 * @param call takes how long it may last
	 */
	<T> ZoneAnswer<T> read(Function<Duration, T> call, Function<SdkException, ZoneTrouble> reason) {
		return read(call, reason, READ_TRIES);
	}

	/**
	 * Reads once.
	 */
	<T> ZoneAnswer<T> readOnce(Function<Duration, T> call, Function<SdkException, ZoneTrouble> reason) {
		return read(call, reason, 1);
	}

	private <T> ZoneAnswer<T> read(Function<Duration, T> call, Function<SdkException, ZoneTrouble> reason, int tries) {
		long end = this.ticker.nanos() + READ_IN_ALL.toNanos();
		ZoneTrouble trouble = Troubles.throttled();
		try {
			for (int attempt = 1; attempt <= tries && turn(end, attempt, Duration.ofMillis(500)); attempt++) {
				try {
					return new ZoneAnswer.Known<>(call.apply(left(end)));
				}
				catch (SdkException ex) {
					trouble = reason.apply(ex);
					if (!mayPass(trouble)) {
						break;
					}
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			trouble = new ZoneTrouble.Unreachable("Signpost was stopped while it asked Route 53.");
		}
		return new ZoneAnswer.Failed<>(trouble);
	}

	/**
	 * Sends, at most six times within 60 s, as long as each answer proves that nothing
	 * happened.
	 * @param send what became of it, or nothing when it may be sent again
	 */
	Submission write(Supplier<Optional<Submission>> send) {
		long end = this.ticker.nanos() + WRITE_IN_ALL.toNanos();
		try {
			for (int attempt = 1; attempt <= WRITE_TRIES && turn(end, attempt, Duration.ofSeconds(1)); attempt++) {
				Optional<Submission> outcome = send.get();
				if (outcome.isPresent()) {
					return outcome.get();
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Submission.NotSent("Signpost was stopped before the change was sent. Nothing was changed.");
		}
		return new Submission.NotSent("Route 53 was busy for too long and took nothing. "
				+ "Nothing was changed. Try again in a few minutes.");
	}

	/** Waits for the pause before this attempt and for a place in the budget. */
	private boolean turn(long end, int attempt, Duration first) throws InterruptedException {
		if (attempt > 1) {
			Duration pause = jittered(first.multipliedBy(1L << (attempt - 2)));
			if (pause.compareTo(left(end)) >= 0) {
				return false;
			}
			this.ticker.sleep(pause);
		}
		return this.budget.take(left(end)) && left(end).isPositive();
	}

	/** Full jitter, so that two instances do not come back at the same moment. */
	private Duration jittered(Duration most) {
		Duration capped = (most.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : most;
		return Duration.ofNanos(this.random.nextLong(capped.toNanos() + 1));
	}

	private Duration left(long end) {
		return Duration.ofNanos(Math.max(0, end - this.ticker.nanos()));
	}

	private static boolean mayPass(ZoneTrouble trouble) {
		return trouble instanceof ZoneTrouble.Throttled || trouble instanceof ZoneTrouble.Unreachable;
	}

}
