package dev.signpost.zone.route53;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The last answer to a slow question; an old one is given at once and asked for again in
 * the background, by one asker at a time.
 */
final class Remembered<T> {

	private static final Duration OLD = Duration.ofMinutes(15);

	private static final Duration OLD_AFTER_TROUBLE = Duration.ofMinutes(1);

	private final Supplier<T> question;

	private final Predicate<T> good;

	private final Executor background;

	private final Clock clock;

	private final AtomicReference<@Nullable Answer<T>> last = new AtomicReference<>();

	private final AtomicBoolean asking = new AtomicBoolean();

	/**
	 * Remembers good answers for 15 minutes, others for one.
	 */
	Remembered(Supplier<T> question, Predicate<T> good, Executor background, Clock clock) {
		this.question = question;
		this.good = good;
		this.background = background;
		this.clock = clock;
	}

	Optional<T> get() {
		Answer<T> answer = this.last.get();
		if (answer == null || isOld(answer)) {
			ask();
		}
		return Optional.ofNullable(this.last.get()).map(Answer::value);
	}

	boolean isAsking() {
		return this.asking.get();
	}

	void ask() {
		if (this.asking.compareAndSet(false, true)) {
			this.background.execute(this::answer);
		}
	}

	private void answer() {
		try {
			this.last.set(new Answer<>(this.question.get(), this.clock.instant()));
		}
		finally {
			this.asking.set(false);
		}
	}

	private boolean isOld(Answer<T> answer) {
		Duration age = Duration.between(answer.at(), this.clock.instant());
		return age.compareTo(this.good.test(answer.value()) ? OLD : OLD_AFTER_TROUBLE) > 0;
	}

	private record Answer<T>(T value, Instant at) {
	}

}
