package dev.signpost.plan;

import java.util.List;

import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneRef;
import dev.signpost.dns.ZoneSnapshot;

/**
 * Everything about the outside that a plan may depend on.
 *
 * @param snapshot the zone as read; its scope covers every name of the definition and of
 * the holdings
 * @param zonesOfItsName hosted zones that are named like the cluster
 * @param holdings the record sets as Signpost last set them for this cluster
 */
public record Surroundings(ZoneSnapshot snapshot, List<ZoneRef> zonesOfItsName, List<RecordSet> holdings) {

	public Surroundings {
		zonesOfItsName = List.copyOf(zonesOfItsName);
		holdings = List.copyOf(holdings);
	}

}
