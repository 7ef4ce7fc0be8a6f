package dev.signpost.sandbox.network;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import dev.signpost.sandbox.route53.world.Change;
import dev.signpost.sandbox.route53.world.World;
import dev.signpost.sandbox.route53.world.ZoneState;
import org.jspecify.annotations.Nullable;

/**
 * Lets a change reach one server after the other: each quarter of the time that it is
 * PENDING one more of the four has it. A stranded change reaches the first server only.
 */
final class Propagation {

	private static final int SERVERS = 4;

	private static final int MOST_STEPS = 50;

	private final Map<String, Deque<Step>> steps = new ConcurrentHashMap<>();

	/** Notes that the world moved. */
	synchronized void moved(World before, World after) {
		after.changes()
			.values()
			.stream()
			.filter(Predicate.not((change) -> before.changes().containsKey(change.id())))
			.forEach((change) -> note(before.zone(change.zoneId()), change));
	}

	private void note(@Nullable ZoneState before, Change change) {
		if (before != null) {
			Deque<Step> known = this.steps.computeIfAbsent(change.zoneId(), (id) -> new ArrayDeque<>());
			known.addLast(new Step(before, change.submittedAt(), change.inSyncAt()));
			if (known.size() > MOST_STEPS) {
				known.removeFirst();
			}
		}
	}

	/** The zone as one of its servers has it. */
	synchronized ZoneState seenBy(int server, ZoneState newest, Instant now) {
		Deque<Step> known = this.steps.getOrDefault(newest.zone().id(), new ArrayDeque<>());
		while (!known.isEmpty() && known.getFirst().reached(SERVERS - 1, now)) {
			known.removeFirst();
		}
		return known.stream().filter((step) -> !step.reached(server, now)).map(Step::before).findFirst().orElse(newest);
	}

	private record Step(ZoneState before, Instant from, @Nullable Instant until) {

		boolean reached(int server, Instant now) {
			if (this.until == null) {
				return server == 0;
			}
			long pending = this.until.toEpochMilli() - this.from.toEpochMilli();
			return !now.isBefore(this.from.plusMillis(pending * (server + 1) / SERVERS));
		}

	}

}
