package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.ZoneEntry;

/** A DS set at the cluster's name: resolvers that validate would refuse every answer. */
final class LeftoverDs implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		List<ZoneEntry> sets = draft.entries().stream().filter((entry) -> entry.key().equals(ds(draft))).toList();
		return Guards.blocking(Guard.Code.LEFTOVER_DS, Lines.of(sets),
				"A DS record stands at the cluster's name. It promises signed answers, but the nodes do not sign, so "
						+ "resolvers that check signatures (DNSSEC) would refuse the cluster. Remove it in Route 53 first");
	}

	private static RecordKey ds(Draft draft) {
		return new RecordKey(draft.cluster(), RecordType.DS);
	}

}
