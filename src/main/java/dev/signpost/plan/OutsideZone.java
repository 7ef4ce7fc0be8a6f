package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

import dev.signpost.dns.DnsName;

/** A name that the zone cannot hold at all. */
final class OutsideZone implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		List<String> outside = draft.names()
			.stream()
			.filter((name) -> !name.isWithin(draft.zone().apex()))
			.map(DnsName::text)
			.toList();
		return Guards.blocking(Guard.Code.OUTSIDE_ZONE, outside,
				"These names are not inside the hosted zone " + draft.zone().apex()
						+ ", so nothing is written there. Choose names that end in ." + draft.zone().apex()
						+ ", or the hosted zone that they belong to");
	}

}
