package dev.signpost.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes that take effect as a whole or not at all, at most one for each key, sorted by
 * key.
 */
public record ChangeBatch(List<RecordChange> changes) {

	public ChangeBatch {
		changes = changes.stream().sorted(Comparator.comparing(RecordChange::key)).toList();
		if (changes.stream().map(RecordChange::key).distinct().count() != changes.size()) {
			throw new IllegalArgumentException("a batch changes each record set once");
		}
	}

	public boolean isEmpty() {
		return this.changes.isEmpty();
	}

	/**
	 * The batch that takes this one back.
	 */
	public ChangeBatch undone() {
		return new ChangeBatch(this.changes.stream().map(RecordChange::undone).toList());
	}

	/**
	 * The record elements that Route 53 counts for this batch: a replacement counts for
	 * its deletion and its creation.
	 */
	public int recordElements() {
		return this.changes.stream().mapToInt(ChangeBatch::elements).sum();
	}

	/**
	 * The characters of all values, as Route 53 counts them.
	 */
	public int valueCharacters() {
		return this.changes.stream().mapToInt(ChangeBatch::characters).sum();
	}

	/**
	 * The plain record sets that hold after this batch, where exactly its found sets
	 * stood before.
	 * @throws IllegalStateException if the zone is not as the batch found it
	 */
	public List<RecordSet> applyTo(List<RecordSet> before) {
		Map<RecordKey, RecordSet> sets = new TreeMap<>();
		before.forEach((set) -> sets.put(set.key(), set));
		this.changes.forEach((change) -> apply(change, sets));
		return new ArrayList<>(sets.values());
	}

	private static void apply(RecordChange change, Map<RecordKey, RecordSet> sets) {
		switch (change) {
			case RecordChange.Create(RecordSet wanted) -> require(sets.put(wanted.key(), wanted) == null, change);
			case RecordChange.Replace(RecordSet found, RecordSet wanted) ->
				require(found.equals(sets.put(wanted.key(), wanted)), change);
			case RecordChange.Remove(RecordSet found) -> require(found.equals(sets.remove(found.key())), change);
		}
	}

	private static void require(boolean asFound, RecordChange change) {
		if (!asFound) {
			throw new IllegalStateException("the zone is not as found at " + change.key());
		}
	}

	private static int elements(RecordChange change) {
		return switch (change) {
			case RecordChange.Create(RecordSet wanted) -> wanted.values().size();
			case RecordChange.Replace(RecordSet found, RecordSet wanted) ->
				found.values().size() + wanted.values().size();
			case RecordChange.Remove(RecordSet found) -> found.values().size();
		};
	}

	private static int characters(RecordChange change) {
		return switch (change) {
			case RecordChange.Create(RecordSet wanted) -> characters(wanted);
			case RecordChange.Replace(RecordSet found, RecordSet wanted) -> characters(found) + characters(wanted);
			case RecordChange.Remove(RecordSet found) -> characters(found);
		};
	}

	private static int characters(RecordSet set) {
		return set.values().stream().mapToInt(String::length).sum();
	}

}
