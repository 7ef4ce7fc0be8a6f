package dev.signpost.change;

import java.util.List;

import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneSnapshot;

/**
 * What a reading of the zone says about a batch of which no answer came.
 */
enum Reading {

	/** All that it wanted is there. */
	HAPPENED,

	/** All that it found is untouched. */
	UNTOUCHED,

	/** Neither: somebody else was here. */
	NEITHER;

	static Reading of(ChangeBatch batch, ZoneSnapshot now) {
		if (batch.changes().stream().allMatch((change) -> happened(change, now))) {
			return HAPPENED;
		}
		return batch.changes().stream().allMatch((change) -> happened(change.undone(), now)) ? UNTOUCHED : NEITHER;
	}

	private static boolean happened(RecordChange change, ZoneSnapshot now) {
		return switch (change) {
			case RecordChange.Create(RecordSet wanted) -> stands(wanted, now);
			case RecordChange.Replace(RecordSet found, RecordSet wanted) -> stands(wanted, now);
			case RecordChange.Remove(RecordSet found) -> now.at(found.key()).isEmpty();
		};
	}

	private static boolean stands(RecordSet wanted, ZoneSnapshot now) {
		RecordKey key = wanted.key();
		List<ZoneEntry> there = now.at(key);
		return there.size() == 1 && there.getFirst() instanceof ZoneEntry.Plain(RecordSet set) && set.sameAs(wanted);
	}

}
