package dev.signpost.sandbox.route53.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.SetKey;
import dev.signpost.sandbox.route53.world.ZoneState;
import org.jspecify.annotations.Nullable;

/** A copy of the zone on which a batch is tried before any of it counts. */
final class WorkingCopy {

	private final ZoneState before;

	private final TreeMap<SetKey, RecordSet> sets;

	private final ZoneState view;

	private final Set<SetKey> touched = new LinkedHashSet<>();

	WorkingCopy(ZoneState before) {
		this.before = before;
		this.sets = new TreeMap<>(before.sets());
		this.view = new ZoneState(before.zone(), this.sets);
	}

	/** The zone as it stands after what was applied so far. */
	ZoneState now() {
		return this.view;
	}

	ZoneState before() {
		return this.before;
	}

	@Nullable RecordSet get(SetKey key) {
		return this.sets.get(key);
	}

	void put(RecordSet set) {
		this.touched.add(set.key());
		this.sets.put(set.key(), set);
	}

	void remove(SetKey key) {
		this.touched.add(key);
		this.sets.remove(key);
	}

	BatchVerdict.Accepted difference() {
		return new BatchVerdict.Accepted(this.touched.stream().filter(this.before.sets()::containsKey).toList(),
				stored());
	}

	/** The sets that this batch put in and that still stand. */
	List<RecordSet> stored() {
		return this.touched.stream().map(this.sets::get).filter(Objects::nonNull).toList();
	}

}
