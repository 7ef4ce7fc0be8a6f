package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.ZoneEntry;

/** What stands at or below the cluster's name and would no longer be answered. */
final class HiddenRecords implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		List<ZoneEntry> hidden = draft.entries().stream().filter((entry) -> hidden(entry, draft)).toList();
		return Guards.consent(Guard.Code.HIDDEN_RECORDS, Lines.of(hidden),
				"The delegation hides these records: they stay in the zone, but nobody gets them as answers any more. "
						+ "To allow that, type the cluster's name",
				draft.cluster().text());
	}

	private static boolean hidden(ZoneEntry entry, Draft draft) {
		return draft.reaches(draft.cluster()) && entry.key().name().isWithin(draft.cluster()) && !draft.concerns(entry)
				&& !inTheWay(entry, draft);
	}

	/** Whether another guard speaks of it, and forbids the plan. */
	private static boolean inTheWay(ZoneEntry entry, Draft draft) {
		RecordKey key = entry.key();
		return key.equals(new RecordKey(draft.cluster(), RecordType.DS)) || (draft.wants(key.name())
				&& (entry instanceof ZoneEntry.Foreign || key.type().equals(RecordType.CNAME)));
	}

}
