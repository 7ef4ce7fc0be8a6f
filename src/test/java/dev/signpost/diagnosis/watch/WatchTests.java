package dev.signpost.diagnosis.watch;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterId;
import dev.signpost.diagnosis.ScheduledRuns.Due;
import dev.signpost.diagnosis.WatchProperties;
import dev.signpost.web.InvalidSetting;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How the watch spreads its load.
 */
class WatchTests {

	private static final Duration INTERVAL = Duration.ofMinutes(5);

	private static final Duration STEP = Duration.ofSeconds(15);

	@Test
	void looksAtSomeOfThoseDueInEachStep() {
		assertThat(share(1_000, 1_000)).hasSize(100);
		assertThat(share(30, 1_000)).hasSize(30);
	}

	@Test
	void looksAtOneAtLeast() {
		assertThat(share(2, 2)).hasSize(1);
		assertThat(share(0, 2)).isEmpty();
	}

	@Test
	void cannotBeSetToHammer() {
		assertThat(new WatchProperties(Duration.ZERO).isOn()).isFalse();
		assertThat(new WatchProperties(INTERVAL).isOn()).isTrue();
		assertThatThrownBy(() -> new WatchProperties(Duration.ofSeconds(1))).isInstanceOf(InvalidSetting.class);
	}

	private static List<ClusterId> share(int due, int watched) {
		return Watch.share(new Due(Stream.generate(ClusterId::random).limit(due).toList(), watched), INTERVAL, STEP);
	}

}
