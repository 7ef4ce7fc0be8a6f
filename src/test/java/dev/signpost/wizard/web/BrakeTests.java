package dev.signpost.wizard.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import dev.signpost.web.CurrentPerson;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

class BrakeTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T14:00:00Z"));

	private final Clock clock = ((InstantSource) this.now::get).withZone(ZoneOffset.UTC);

	private final Brake brake = new Brake(new DefaultListableBeanFactory().getBeanProvider(CurrentPerson.class),
			this.clock);

	@Test
	void letsSomeThroughInAMinuteAndMoreInTheNext() {
		for (int at = 0; at < 3; at++) {
			assertThat(this.brake.allows("look", 3)).isTrue();
		}
		assertThat(this.brake.allows("look", 3)).isFalse();
		assertThat(this.brake.allows("zone", 3)).as("of another kind").isTrue();
		this.now.updateAndGet((before) -> before.plus(Duration.ofSeconds(61)));
		assertThat(this.brake.allows("look", 3)).isTrue();
	}

}
