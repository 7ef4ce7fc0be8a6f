package dev.signpost.plan;

import java.util.List;
import java.util.Set;

import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneSnapshot;

/**
 * A decided change: what will be sent, what stays, what speaks against it.
 *
 * @param snapshot the zone as it was when this was decided
 * @param steps what is created, replaced, removed and kept, sorted by key
 * @param holdingsAfter the record sets that Signpost holds once this is applied
 */
public record Plan(Intent intent, ZoneSnapshot snapshot, ChangeBatch batch, List<Step> steps, List<Guard> guards,
		List<RecordSet> holdingsAfter, Fingerprint fingerprint) {

	public Plan {
		steps = List.copyOf(steps);
		guards = List.copyOf(guards);
		holdingsAfter = List.copyOf(holdingsAfter);
	}

	/**
	 * The guards that the given consents do not lift; the plan may go out when there are
	 * none.
	 */
	public List<Guard> standing(Set<String> consents) {
		return this.guards.stream().filter((guard) -> guard.blocking() || !consents.contains(guard.consent())).toList();
	}

}
