package dev.signpost.lookup.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Answer.Mismatch;
import dev.signpost.lookup.Answer.Stray;
import dev.signpost.lookup.Answer.Why;
import org.jspecify.annotations.Nullable;

/**
 * One question on its way, until it is settled: what came, and what it is worth.
 *
 * <p>
 * The thread that asks judges; the pump only leaves arrivals here and wakes it.
 */
final class Flight {

	/** Who sends more than this is not listened to for the rest of the question. */
	private static final int MOST_ARRIVALS = 32;

	private final Thread asker = Thread.currentThread();

	private final Query query;

	private final long startedAt;

	private final List<Try> tries = new ArrayList<>(3);

	private final List<Stray> strays = new ArrayList<>(0);

	private final Queue<Arrival> inbox = new ConcurrentLinkedQueue<>();

	private final AtomicInteger arrivals = new AtomicInteger();

	private volatile @Nullable Why failed;

	Flight(Query query, long startedAt) {
		this.query = query;
		this.startedAt = startedAt;
	}

	/** Called by the pump. */
	void arrive(Arrival arrival) {
		if (this.arrivals.incrementAndGet() <= MOST_ARRIVALS) {
			this.inbox.add(arrival);
			LockSupport.unpark(this.asker);
		}
	}

	/** Called by the pump, or by another question to the same address. */
	void fail(Why why) {
		this.failed = why;
		LockSupport.unpark(this.asker);
	}

	void sent(Lane lane, int id, long at) {
		this.tries.add(new Try(lane, id, at));
	}

	int sent() {
		return this.tries.size();
	}

	boolean isClean() {
		return this.tries.size() == 1 && this.strays.isEmpty();
	}

	/**
	 * Waits until the question is settled, or until the given time: then null.
	 */
	@Nullable Answer await(long until) {
		while (true) {
			Answer settled = look();
			if (settled != null) {
				return settled;
			}
			long left = until - System.nanoTime();
			if (left <= 0) {
				return null;
			}
			LockSupport.parkNanos(this, left);
		}
	}

	Answer silence(long now) {
		return new Answer.Silence(Duration.ofNanos(now - this.startedAt), sent(), this.strays);
	}

	Answer unreachable(Why why) {
		return new Answer.Unreachable(why, Duration.ofNanos(System.nanoTime() - this.startedAt));
	}

	private @Nullable Answer look() {
		for (Arrival arrival = this.inbox.poll(); arrival != null; arrival = this.inbox.poll()) {
			Answer answer = judge(arrival);
			if (answer != null) {
				return answer;
			}
		}
		Why why = this.failed;
		if (why != null) {
			return unreachable(why);
		}
		return this.asker.isInterrupted() ? new Answer.NotAsked(Answer.Reason.DEADLINE) : null;
	}

	private @Nullable Answer judge(Arrival arrival) {
		int attempt = attemptOn(arrival.lane());
		if (attempt == 0) {
			return null;
		}
		Try made = this.tries.get(attempt - 1);
		if (arrival.source() != null && !arrival.source().equals(arrival.lane().host().socket())) {
			return stray(arrival, Mismatch.SOURCE);
		}
		Duration took = Duration.ofNanos(arrival.at() - made.at());
		return switch (Judgement.of(this.query, made.id(), arrival.bytes())) {
			case Judgement.Believed believed ->
				new Answer.Reply(believed.message(), arrival.bytes(), took, attempt, sent(), this.strays);
			case Judgement.Unreadable unreadable -> Garbling.of(arrival.bytes(), unreadable, took);
			case Judgement.Wrong wrong -> isLate(arrival, wrong) ? null : stray(arrival, wrong.mismatch());
		};
	}

	/**
	 * An answer to the question that this lane carried before is no forgery.
	 */
	private static boolean isLate(Arrival arrival, Judgement.Wrong wrong) {
		return wrong.mismatch() == Mismatch.ID && arrival.lane().hasSent(Query.id(arrival.bytes()));
	}

	private @Nullable Answer stray(Arrival arrival, Mismatch mismatch) {
		this.strays.add(new Stray(
				Addresses.text((arrival.source() != null) ? arrival.source() : arrival.lane().host().socket()),
				mismatch));
		return null;
	}

	private int attemptOn(Lane lane) {
		for (int i = 0; i < this.tries.size(); i++) {
			if (this.tries.get(i).lane() == lane) {
				return i + 1;
			}
		}
		return 0;
	}

	private record Try(Lane lane, int id, long at) {
	}

}
