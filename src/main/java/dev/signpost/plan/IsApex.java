package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

import dev.signpost.dns.DnsName;

/** The zone's own name, whose records no plan may touch. */
final class IsApex implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		List<String> apex = draft.names()
			.stream()
			.filter((name) -> name.equals(draft.zone().apex()))
			.map(DnsName::text)
			.toList();
		return Guards.blocking(Guard.Code.IS_APEX, apex, draft.zone().apex()
				+ " is the hosted zone itself: its own name servers stand there. Choose a name below it");
	}

}
