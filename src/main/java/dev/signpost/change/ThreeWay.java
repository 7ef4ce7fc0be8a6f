package dev.signpost.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.plan.Plan;

/**
 * Compares what somebody saw with what is live now, beside what is wanted.
 */
final class ThreeWay {

	private ThreeWay() {
	}

	/**
	 * The entries that are not as the plan saw them; empty when the zone did not move.
	 */
	static List<Moved> sincePlanned(Plan plan, ZoneSnapshot now) {
		return rows(byKey(plan.snapshot().entries()), byKey(now.entries()), byKey(after(plan)), ThreeWay::verbatim);
	}

	/**
	 * The entries that are not as the applied plan leaves them.
	 */
	static List<Moved> sinceApplied(Plan plan, ZoneSnapshot now) {
		Map<RecordKey, List<ZoneEntry>> left = byKey(after(plan));
		return rows(left, byKey(now.entries()), left, ThreeWay::inMeaning);
	}

	/**
	 * Every entry that the plan changes, for a person who must decide.
	 */
	static List<Moved> ofBatch(Plan plan, ZoneSnapshot now) {
		return plan.batch()
			.changes()
			.stream()
			.map(RecordChange::key)
			.map((key) -> new Moved(key, lines(plan.snapshot().at(key)), lines(now.at(key)),
					lines(byKey(after(plan)).getOrDefault(key, List.of()))))
			.toList();
	}

	private static List<Moved> rows(Map<RecordKey, List<ZoneEntry>> saw, Map<RecordKey, List<ZoneEntry>> live,
			Map<RecordKey, List<ZoneEntry>> wanted, BiPredicate<List<ZoneEntry>, List<ZoneEntry>> same) {
		TreeSet<RecordKey> keys = new TreeSet<>(saw.keySet());
		keys.addAll(live.keySet());
		return keys.stream()
			.filter((key) -> !same.test(saw.getOrDefault(key, List.of()), live.getOrDefault(key, List.of())))
			.map((key) -> new Moved(key, lines(saw.getOrDefault(key, List.of())),
					lines(live.getOrDefault(key, List.of())), lines(wanted.getOrDefault(key, List.of()))))
			.toList();
	}

	/** What is deleted must be named as it stands, so its spelling counts. */
	private static boolean verbatim(List<ZoneEntry> one, List<ZoneEntry> other) {
		return lines(one).equals(lines(other));
	}

	private static boolean inMeaning(List<ZoneEntry> one, List<ZoneEntry> other) {
		if (one.size() == 1 && other.size() == 1 && one.getFirst() instanceof ZoneEntry.Plain(RecordSet mine)
				&& other.getFirst() instanceof ZoneEntry.Plain(RecordSet theirs)) {
			return mine.sameAs(theirs);
		}
		return verbatim(one, other);
	}

	private static List<ZoneEntry> after(Plan plan) {
		Map<RecordKey, List<ZoneEntry>> left = byKey(plan.snapshot().entries());
		plan.batch().changes().forEach((change) -> {
			switch (change) {
				case RecordChange.Create(RecordSet wanted) ->
					left.put(wanted.key(), List.of(new ZoneEntry.Plain(wanted)));
				case RecordChange.Replace(RecordSet found, RecordSet wanted) ->
					left.put(wanted.key(), List.of(new ZoneEntry.Plain(wanted)));
				case RecordChange.Remove(RecordSet found) -> left.remove(found.key());
			}
		});
		return left.values().stream().flatMap(List::stream).toList();
	}

	private static Map<RecordKey, List<ZoneEntry>> byKey(List<ZoneEntry> entries) {
		Map<RecordKey, List<ZoneEntry>> sorted = new TreeMap<>();
		entries.forEach((entry) -> sorted.computeIfAbsent(entry.key(), (key) -> new ArrayList<>()).add(entry));
		return sorted;
	}

	private static List<String> lines(List<ZoneEntry> entries) {
		return entries.stream().flatMap((entry) -> switch (entry) {
			case ZoneEntry.Plain(RecordSet set) ->
				set.values().stream().map((value) -> set.ttl().seconds() + " " + set.type() + " " + value);
			case ZoneEntry.Foreign foreign -> foreign.lines().stream();
		}).sorted().toList();
	}

}
