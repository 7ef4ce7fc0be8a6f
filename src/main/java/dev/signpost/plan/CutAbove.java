package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.ZoneEntry;

/**
 * A delegation on the way from the zone down to a wanted name, which nobody would get
 * past.
 */
final class CutAbove implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		List<ZoneEntry> cuts = draft.entries()
			.stream()
			.filter((entry) -> entry.key().type().equals(RecordType.NS))
			.filter((entry) -> above(entry.key().name(), draft) && !draft.concerns(entry))
			.toList();
		return Guards.blocking(Guard.Code.CUT_ABOVE, Lines.of(cuts),
				"This part of the zone is delegated to other name servers, so nobody would see the new records. "
						+ "Make the change in the zone that answers there, or remove that NS record in Route 53 first");
	}

	private static boolean above(DnsName cut, Draft draft) {
		return cut.isUnder(draft.zone().apex()) && !cut.isWithin(draft.cluster())
				&& draft.difference().wanted().stream().anyMatch((set) -> set.name().isWithin(cut));
	}

}
