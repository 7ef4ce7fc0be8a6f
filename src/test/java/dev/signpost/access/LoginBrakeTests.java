package dev.signpost.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginBrakeTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T14:00:00Z"));

	private final LoginBrake brake = new LoginBrake(clock());

	@Test
	void letsFiveTriesThroughAndThenDoublesTheWaitUpToAQuarterOfAnHour() {
		for (int number = 0; number < 5; number++) {
			assertThat(tryNow()).isZero();
		}
		for (int seconds = 1; seconds <= 512; seconds *= 2) {
			assertThat(tryNow()).isEqualTo(Duration.ofSeconds(seconds));
			pass(Duration.ofSeconds(seconds));
			assertThat(tryNow()).isZero();
		}
		assertThat(tryNow()).isEqualTo(Duration.ofMinutes(15));
	}

	@Test
	void forgetsAfterASuccessAndAfterAWhile() {
		slow();
		this.brake.succeeded("maya", "198.51.100.8");
		assertThat(tryNow()).isZero();
		slow();
		pass(Duration.ofMinutes(31));
		for (int number = 0; number < 5; number++) {
			assertThat(tryNow()).isZero();
		}
	}

	@Test
	void neverLocksAnAccountForAnotherSource() {
		slow();
		assertThat(this.brake.tryNow("maya", "198.51.100.9")).isZero();
	}

	@Test
	void takesAWholeNetworkOfIpv6ForOneSource() {
		for (int number = 0; number < 5; number++) {
			this.brake.tryNow("maya", "2001:db8:1:2::" + number);
		}
		assertThat(this.brake.tryNow("maya", "2001:db8:1:2:ffff::1")).isPositive();
		assertThat(this.brake.tryNow("maya", "2001:db8:1:3::1")).isZero();
	}

	@Test
	void slowsASourceThatTriesManyAccounts() {
		for (int number = 0; number < 30; number++) {
			assertThat(this.brake.tryNow("user" + number, "198.51.100.8")).isZero();
		}
		assertThat(this.brake.tryNow("another", "198.51.100.8")).isPositive();
	}

	private void slow() {
		for (int number = 0; number < 5; number++) {
			tryNow();
		}
		assertThat(tryNow()).isPositive();
	}

	private Duration tryNow() {
		return this.brake.tryNow("maya", "198.51.100.8");
	}

	private void pass(Duration time) {
		this.now.updateAndGet((before) -> before.plus(time));
	}

	private Clock clock() {
		InstantSource source = this.now::get;
		return source.withZone(ZoneOffset.UTC);
	}

}
