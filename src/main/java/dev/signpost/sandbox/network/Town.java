package dev.signpost.sandbox.network;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.signpost.dns.IpAddress;
import dev.signpost.sandbox.authority.ZoneServer;
import dev.signpost.sandbox.node.SimCluster;
import dev.signpost.sandbox.route53.world.World;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/**
 * Everybody in the sandbox at one moment.
 *
 * @param zoneNames names of all hosted zones, private ones too
 */
record Town(World world, Map<IpAddress, Seat> seats, ZoneServer root, ZoneServer registries, List<SimCluster> clusters,
		Set<Name> zoneNames) {

	@Nullable Seat seat(IpAddress address) {
		return this.seats.get(address);
	}

	/** Whether a cluster of that name is known. */
	boolean hasCluster(Name name) {
		return this.clusters.stream().anyMatch((cluster) -> cluster.name().equals(name));
	}

	/** Whether the cluster is known and does not exist yet. */
	boolean isAwaited(Name name) {
		return this.clusters.stream().anyMatch((cluster) -> cluster.name().equals(name) && !cluster.installed());
	}

	/** Whether a cluster of that name could be: it lies inside a hosted zone. */
	boolean couldHave(Name name) {
		return this.zoneNames.stream().anyMatch((zone) -> name.subdomain(zone) && !name.equals(zone));
	}

}
