package dev.signpost.plan;

import java.util.List;
import java.util.Optional;

import dev.signpost.dns.ZoneRef;

/** Another hosted zone that is named like the cluster. */
final class ZoneForCluster implements GuardRule {

	@Override
	public Optional<Guard> check(Draft draft) {
		List<String> twins = draft.around()
			.zonesOfItsName()
			.stream()
			.filter((zone) -> zone.apex().equals(draft.cluster()) && !zone.id().equals(draft.zone().id()))
			.map(ZoneForCluster::line)
			.toList();
		return Guards.blocking(Guard.Code.ZONE_FOR_CLUSTER, twins,
				"A hosted zone of the cluster's own name exists, so it is not clear who answers for the name: that zone "
						+ "or the nodes. Delete that hosted zone in Route 53, or choose another name for the cluster");
	}

	private static String line(ZoneRef zone) {
		return zone.apex() + " " + zone.id() + " " + switch (zone.visibility()) {
			case PUBLIC -> "public";
			case PRIVATE -> "private";
		};
	}

}
