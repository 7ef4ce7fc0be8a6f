package dev.signpost.zone.route53;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import dev.signpost.zone.Submission;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

import static org.assertj.core.api.Assertions.assertThat;

class PatienceTests {

	private static final ZoneTrouble AWAY = new ZoneTrouble.Unreachable("away");

	private final FakeTicker ticker = new FakeTicker();

	private final Patience patience = new Patience(new CallBudget(3, 100, this.ticker), this.ticker, new Random(1));

	@AfterEach
	void clearInterrupt() {
		Thread.interrupted();
	}

	@Test
	void readsForTwentySecondsInAll() {
		List<Duration> limits = new ArrayList<>();
		ZoneAnswer<Integer> answer = this.patience.read((limit) -> {
			limits.add(limit);
			this.ticker.pass(Duration.ofSeconds(9));
			throw SdkClientException.create("slow");
		}, (ex) -> AWAY);
		assertThat(answer).isEqualTo(new ZoneAnswer.Failed<>(AWAY));
		assertThat(limits).hasSize(3);
		assertThat(limits.getLast()).isLessThan(Duration.ofSeconds(2));
	}

	@Test
	void doesNotAskAgainWhatWillNotPass() {
		AtomicInteger asked = new AtomicInteger();
		this.patience.read((limit) -> {
			asked.incrementAndGet();
			throw SdkClientException.create("denied");
		}, (ex) -> new ZoneTrouble.NoCredentials("none"));
		assertThat(asked).hasValue(1);
	}

	@Test
	void sendsForSixtySecondsInAll() {
		AtomicInteger sent = new AtomicInteger();
		Submission submission = this.patience.write(() -> {
			sent.incrementAndGet();
			this.ticker.pass(Duration.ofSeconds(25));
			return Optional.empty();
		});
		assertThat(submission).isInstanceOf(Submission.NotSent.class);
		assertThat(sent).hasValueLessThanOrEqualTo(3);
	}

	@Test
	void tellsThatTheBudgetIsUsedUpWithoutAsking() throws InterruptedException {
		Ticker standingStill = new FakeTicker() {

			@Override
			public synchronized void sleep(Duration pause) {
				// others wait in threads of their own
			}

		};
		CallBudget budget = new CallBudget(1, 1, standingStill);
		for (int other = 0; other < 30; other++) {
			budget.take(Duration.ofHours(1));
		}
		Patience crowded = new Patience(budget, standingStill, new Random(1));
		ZoneAnswer<Integer> answer = crowded.read((limit) -> 1, (ex) -> AWAY);
		assertThat(answer).isEqualTo(new ZoneAnswer.Failed<>(Troubles.throttled()));
	}

	@Test
	void stopsAtOnceWhenInterrupted() {
		Ticker interrupted = new Ticker() {

			@Override
			public long nanos() {
				return 0;
			}

			@Override
			public void sleep(Duration pause) throws InterruptedException {
				throw new InterruptedException();
			}

		};
		Patience stopping = new Patience(new CallBudget(3, 10, interrupted), interrupted, new Random(1));
		assertThat(stopping.write(Optional::empty)).isInstanceOf(Submission.NotSent.class);
		assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
		ZoneAnswer<Integer> answer = stopping.read((limit) -> {
			throw SdkClientException.create("away");
		}, (ex) -> AWAY);
		assertThat(answer).isInstanceOf(ZoneAnswer.Failed.class);
		assertThat(Thread.interrupted()).isTrue();
	}

}
