package dev.signpost.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneEntry;

/**
 * What is wanted and what was held, compared by key with what the zone holds.
 *
 * <p>
 * A name that is not properly below the apex gets no step, nor does a key that holds an
 * alias or a routed set: the guards say so.
 *
 * @param wanted all of it, in the zone or not
 */
record Difference(List<RecordSet> wanted, List<Step> steps) {

	static Difference of(List<RecordSet> wanted, Surroundings around) {
		List<RecordKey> keys = wanted.stream().map(RecordSet::key).toList();
		Stream<Step> towards = wanted.stream().flatMap((set) -> towards(set, around).stream());
		Stream<Step> away = around.holdings()
			.stream()
			.map(RecordSet::key)
			.filter((key) -> !keys.contains(key))
			.flatMap((key) -> away(key, around).stream());
		return new Difference(wanted,
				Stream.concat(towards, away)
					.filter((step) -> reachable(step.key().name(), around))
					.sorted(Comparator.comparing(Step::key))
					.toList());
	}

	boolean touches(RecordKey key) {
		return this.steps.stream().anyMatch((step) -> step.key().equals(key));
	}

	ChangeBatch batch() {
		return new ChangeBatch(this.steps.stream().flatMap((step) -> change(step).stream()).toList());
	}

	static boolean reachable(DnsName name, Surroundings around) {
		return name.isUnder(around.snapshot().zone().apex());
	}

	private static Optional<Step> towards(RecordSet set, Surroundings around) {
		List<ZoneEntry> there = around.snapshot().at(set.key());
		if (there.isEmpty()) {
			return Optional.of(new Step.Create(set));
		}
		return plain(there).map((found) -> found.sameAs(set) ? new Step.Keep(found) : new Step.Replace(found, set));
	}

	private static Optional<Step> away(RecordKey key, Surroundings around) {
		return plain(around.snapshot().at(key)).map(Step.Remove::new);
	}

	private static Optional<RecordSet> plain(List<ZoneEntry> there) {
		return there.stream().<RecordSet>mapMulti((entry, sink) -> {
			if (entry instanceof ZoneEntry.Plain(RecordSet set)) {
				sink.accept(set);
			}
		}).findFirst();
	}

	private static Optional<RecordChange> change(Step step) {
		return switch (step) {
			case Step.Create(RecordSet wanted) -> Optional.of(new RecordChange.Create(wanted));
			case Step.Replace(RecordSet found, RecordSet wanted) ->
				Optional.of(new RecordChange.Replace(found, wanted));
			case Step.Remove(RecordSet found) -> Optional.of(new RecordChange.Remove(found));
			case Step.Keep keep -> Optional.empty();
		};
	}

}
