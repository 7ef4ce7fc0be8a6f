package dev.signpost.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RateLimitTests {

	private static final Instant START = Instant.parse("2026-11-23T21:00:00Z");

	private Instant now = START;

	private final RateLimit<String> runs = new RateLimit<>(10, Duration.ofMinutes(1), 10, () -> this.now);

	@Test
	void grantsTheBurstAtOnceAndThenSaysHowLongToWait() {
		assertThat(takes(10)).isEqualTo(10);
		assertThat(this.runs.take("ann")).isEqualTo(Duration.ofSeconds(6));
		later(Duration.ofSeconds(4));
		assertThat(this.runs.take("ann")).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void grantsAsManyAsTimeHasPassedFor() {
		takes(10);
		later(Duration.ofSeconds(12));
		assertThat(takes(5)).isEqualTo(2);
		later(Duration.ofHours(1));
		assertThat(takes(20)).isEqualTo(10);
	}

	@Test
	void countsEachKeyByItself() {
		takes(10);
		assertThat(this.runs.take("bob")).isZero();
		assertThat(this.runs.take("ann")).isPositive();
	}

	@Test
	void neverGrantsMoreThanTheRateOverAnyStretch() {
		RateLimit<String> questions = new RateLimit<>(200, Duration.ofSeconds(1), 200, () -> this.now);
		int granted = 0;
		for (int millis = 0; millis < 10_000; millis++) {
			for (int each = 0; each < 3; each++) {
				granted += questions.take("192.0.2.1").isZero() ? 1 : 0;
			}
			later(Duration.ofMillis(1));
		}
		assertThat(granted).isBetween(2_199, 2_200);
	}

	@Test
	void isNotFrozenWhenTheClockGoesBack() {
		takes(10);
		this.now = START.minus(Duration.ofDays(1));
		assertThat(this.runs.take("ann")).isEqualTo(Duration.ofSeconds(6));
	}

	@Test
	void forgetsKeysThatAreAsGoodAsNew() {
		for (int key = 0; key < 100_000; key++) {
			this.runs.take("key" + key);
			later(Duration.ofSeconds(1));
		}
		assertThat(this.runs.size()).isLessThan(1_100);
	}

	@Test
	void grantsNoMoreToManyThreadsThanToOne() {
		AtomicInteger granted = new AtomicInteger();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			IntStream.range(0, 500).forEach((task) -> threads.execute(() -> {
				if (this.runs.take("ann").isZero()) {
					granted.incrementAndGet();
				}
			}));
		}
		assertThat(granted).hasValue(10);
	}

	@Test
	void isNotMadeToLetNothingThrough() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RateLimit<String>(0, Duration.ofMinutes(1), 1, () -> this.now));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RateLimit<String>(1, Duration.ofMinutes(1), 0, () -> this.now));
	}

	private int takes(int tries) {
		return (int) IntStream.range(0, tries).filter((one) -> this.runs.take("ann").isZero()).count();
	}

	private void later(Duration time) {
		this.now = this.now.plus(time);
	}

}
