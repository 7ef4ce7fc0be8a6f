package dev.signpost.zone.route53;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallBudgetTests {

	private static final Duration PATIENT = Duration.ofMinutes(1);

	private final FakeTicker ticker = new FakeTicker();

	private final CallBudget budget = new CallBudget(2, 3, this.ticker);

	@Test
	void letsABurstThroughAtOnce() throws InterruptedException {
		for (int call = 0; call < 3; call++) {
			assertThat(this.budget.take(PATIENT)).isTrue();
		}
		assertThat(this.ticker.slept).isEmpty();
	}

	@Test
	void spacesWhatComesAfterTheBurst() throws InterruptedException {
		for (int call = 0; call < 6; call++) {
			assertThat(this.budget.take(PATIENT)).isTrue();
		}
		assertThat(this.ticker.slept).containsOnly(Duration.ofMillis(500)).hasSize(3);
	}

	@Test
	void fillsAgainWhileNobodyCalls() throws InterruptedException {
		letsABurstThroughAtOnce();
		this.ticker.pass(Duration.ofSeconds(10));
		letsABurstThroughAtOnce();
	}

	@Test
	void takesNothingFromOneWhoCannotWait() throws InterruptedException {
		letsABurstThroughAtOnce();
		assertThat(this.budget.take(Duration.ofMillis(499))).isFalse();
		assertThat(this.budget.take(Duration.ofMillis(500))).isTrue();
	}

	@Test
	void givesMoreThanItsRateToNobodyOverALongTime() throws InterruptedException {
		for (int call = 0; call < 203; call++) {
			this.budget.take(PATIENT);
		}
		assertThat(Duration.ofNanos(this.ticker.nanos())).isEqualTo(Duration.ofSeconds(100));
	}

}
