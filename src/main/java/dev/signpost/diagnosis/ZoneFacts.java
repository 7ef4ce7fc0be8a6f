package dev.signpost.diagnosis;

import java.time.Instant;
import java.util.List;

import dev.signpost.dns.RecordSet;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.zone.HostedZone;
import org.jspecify.annotations.Nullable;

/**
 * What Route 53's API says, from a reading at most 60 s old.
 */
public sealed interface ZoneFacts {

	/**
	 * Route 53 could be read.
	 *
	 * @param zone the cluster's hosted zone with its name servers
	 * @param twins other hosted zones of the same name
	 * @param ofCluster hosted zones of exactly the cluster's name
	 * @param snapshot what stands at and below the cluster's name and at its nodes' names
	 * @param held the record sets that Signpost set
	 * @param lastChange the cluster's last change, or null
	 */
	record Known(HostedZone zone, List<HostedZone> twins, List<HostedZone> ofCluster, ZoneSnapshot snapshot,
			List<RecordSet> held, @Nullable LastChange lastChange) implements ZoneFacts {

		public Known {
			twins = List.copyOf(twins);
			ofCluster = List.copyOf(ofCluster);
			held = List.copyOf(held);
		}

	}

	/**
	 * Route 53 could not be read.
	 *
	 * @param reason in plain words
	 */
	record NotKnown(String reason) implements ZoneFacts {
	}

	/**
	 * The last change of the cluster.
	 *
	 * @param number as in #215
	 * @param status a word of {@link dev.signpost.change.ChangeStatus}
	 * @param at since when it has that status
	 * @param removal whether it took the delegation away
	 */
	record LastChange(long number, String status, Instant at, boolean removal) {
	}

}
