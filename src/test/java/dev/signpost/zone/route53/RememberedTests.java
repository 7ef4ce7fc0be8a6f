package dev.signpost.zone.route53;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RememberedTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T18:00:00Z"));

	private final AtomicInteger asked = new AtomicInteger();

	private final List<Runnable> waiting = new ArrayList<>();

	private final Clock clock = ((InstantSource) this.now::get).withZone(ZoneOffset.UTC);

	private final Remembered<Integer> remembered = new Remembered<>(this.asked::incrementAndGet,
			(number) -> number != 2, this.waiting::add, this.clock);

	@Test
	void neverWaitsForTheAnswer() {
		assertThat(this.remembered.get()).isEmpty();
		assertThat(this.remembered.isAsking()).isTrue();
		this.remembered.get();
		assertThat(this.waiting).as("one asker at a time").hasSize(1);
		finish();
		assertThat(this.remembered.get()).contains(1);
		assertThat(this.remembered.isAsking()).isFalse();
	}

	@Test
	void asksAgainWhenTheAnswerIsOld() {
		this.remembered.get();
		finish();
		pass(Duration.ofMinutes(15));
		this.remembered.get();
		assertThat(this.waiting).isEmpty();
		pass(Duration.ofSeconds(1));
		assertThat(this.remembered.get()).as("the old one until there is a new one").contains(1);
		finish();
		pass(Duration.ofSeconds(61));
		assertThat(this.remembered.get()).as("a bad one is old after a minute").contains(2);
		finish();
		assertThat(this.remembered.get()).contains(3);
	}

	@Test
	void canAskAgainAfterAFault() {
		Remembered<Integer> faulty = new Remembered<>(() -> {
			throw new IllegalStateException("fault");
		}, (number) -> true, this.waiting::add, this.clock);
		faulty.ask();
		assertThatIllegalStateException().isThrownBy(this::finish);
		assertThat(faulty.isAsking()).isFalse();
	}

	private void finish() {
		this.waiting.removeFirst().run();
	}

	private void pass(Duration time) {
		this.now.updateAndGet((at) -> at.plus(time));
	}

}
