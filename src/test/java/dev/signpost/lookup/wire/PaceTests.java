package dev.signpost.lookup.wire;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTests {

	private static final long SECOND = 1_000_000_000L;

	@Test
	void letsABurstThroughAndThenSoManyASecond() {
		Pace pace = new Pace(200, 0);
		for (int i = 0; i < 200; i++) {
			assertThat(pace.take(0, SECOND)).isZero();
		}
		assertThat(pace.take(0, SECOND)).isEqualTo(SECOND / 200);
		assertThat(pace.take(0, SECOND)).isEqualTo(2 * SECOND / 200);
		assertThat(pace.take(SECOND, SECOND)).isZero();
	}

	@Test
	void takesNoPlaceForThoseWhoWillNotWait() {
		Pace pace = new Pace(1, 0);
		assertThat(pace.take(0, 0)).isZero();
		assertThat(pace.take(0, SECOND / 2)).isEqualTo(-1);
		assertThat(pace.take(0, SECOND)).isEqualTo(SECOND);
	}

	@Test
	void restsAfterASecond() {
		Pace pace = new Pace(10, 0);
		assertThat(pace.isRested(0)).isTrue();
		pace.take(0, 0);
		assertThat(pace.isRested(0)).isFalse();
		assertThat(pace.isRested(SECOND / 10)).isTrue();
	}

	@Test
	void doesNotSaveUpMoreThanOneBurst() {
		Pace pace = new Pace(2, 0);
		assertThat(pace.take(100 * SECOND, 0)).isZero();
		assertThat(pace.take(100 * SECOND, 0)).isZero();
		assertThat(pace.take(100 * SECOND, 0)).isEqualTo(-1);
	}

}
