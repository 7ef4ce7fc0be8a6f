package dev.signpost.change;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangePropertiesTests {

	@Test
	void looksLessAndLessOftenUpToALimit() {
		ChangeProperties properties = new ChangeProperties(Duration.ofMinutes(30), Duration.ofSeconds(5),
				Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofMinutes(6), Duration.ofSeconds(60),
				Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(10));
		assertThat(IntStream.of(0, 1, 2, 3, 4, 1_000).mapToObj(properties::waitBefore)).extracting(Duration::toSeconds)
			.containsExactly(5L, 10L, 20L, 30L, 30L, 30L);
	}

}
