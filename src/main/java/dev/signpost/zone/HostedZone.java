package dev.signpost.zone;

import java.util.List;

import dev.signpost.dns.ZoneRef;
import org.jspecify.annotations.Nullable;

/**
 * A hosted zone as Route 53 describes it.
 *
 * @param recordSets how many record sets it holds
 * @param nameServers the four names of its delegation set without final dots; empty for a
 * private zone and in lists
 * @param linkedService the AWS service that owns the zone, or null
 */
public record HostedZone(ZoneRef ref, long recordSets, @Nullable String comment, List<String> nameServers,
		@Nullable String linkedService) {

	public HostedZone {
		nameServers = List.copyOf(nameServers);
	}

}
