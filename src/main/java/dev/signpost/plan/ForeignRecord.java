package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneEntry;

/**
 * A plain set that Signpost did not make, or not like this, and that the change takes
 * over.
 */
final class ForeignRecord implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		List<ZoneEntry.Plain> foreign = draft.found()
			.filter((plain) -> taken(plain.set(), draft) || beside(plain.set(), draft))
			.toList();
		return Guards.consent(Guard.Code.FOREIGN_RECORD, Lines.of(foreign),
				"Signpost did not set these records as they are now; someone else may need them. The change takes over "
						+ "the names where they stand. To allow that, type the cluster's name",
				draft.cluster().text());
	}

	private static boolean taken(RecordSet found, Draft draft) {
		return draft.difference().touches(found.key()) && draft.held(found.key()).filter(found::sameAs).isEmpty();
	}

	/** An address of the other family, which clients of an outside node would try too. */
	private static boolean beside(RecordSet found, Draft draft) {
		return found.type().isAddress() && !found.name().isWithin(draft.cluster()) && draft.wants(found.name())
				&& !draft.wants(found.key()) && draft.held(found.key()).isEmpty();
	}

}
