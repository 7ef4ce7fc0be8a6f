package dev.signpost.sandbox.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.dns.IpAddress;
import dev.signpost.sandbox.authority.Addresses;
import dev.signpost.sandbox.authority.Names;
import dev.signpost.sandbox.authority.PublicTree;
import dev.signpost.sandbox.node.SimCluster;
import dev.signpost.sandbox.node.SimNode;
import dev.signpost.sandbox.route53.world.HostedZone;
import dev.signpost.sandbox.route53.world.World;
import dev.signpost.sandbox.route53.world.ZoneState;
import org.xbill.DNS.Name;

/**
 * Draws the town from what Route 53 holds and which clusters are saved.
 */
final class TownPlan {

	private final World world;

	private final Map<IpAddress, Seat> seats = new LinkedHashMap<>();

	private final Map<Name, List<Name>> apexes = new TreeMap<>();

	private final Map<Name, IpAddress> servers = new TreeMap<>();

	private TownPlan(World world) {
		this.world = world;
	}

	static Town draw(World world, List<ClusterDefinition> definitions) {
		TownPlan plan = new TownPlan(world);
		Addresses.ROOTS.forEach((address) -> plan.seats.put(address, new Seat.Root()));
		Addresses.REGISTRIES.forEach((address) -> plan.seats.put(address, new Seat.Registry()));
		plan.seats.put(Addresses.RESOLVER, new Seat.Resolver());
		plan.placeZones();
		Collection<ZoneState> zones = world.zones().values();
		List<SimCluster> clusters = Clans.of(zones, definitions);
		clusters.forEach(plan::place);
		PublicTree tree = new PublicTree(plan.apexes, plan.servers);
		return new Town(world, plan.seats, tree.root(), tree.registries(), clusters,
				zones.stream().map((zone) -> Names.of(zone.zone().name())).collect(Collectors.toSet()));
	}

	private void placeZones() {
		List<HostedZone> zones = this.world.zones().values().stream().map(ZoneState::zone).toList();
		for (int place = 0; place < zones.size(); place++) {
			HostedZone zone = zones.get(place);
			if (!zone.isPrivate()) {
				List<Name> names = zone.nameServers().stream().map((server) -> Names.of(server + ".")).toList();
				this.apexes.putIfAbsent(Names.of(zone.name()), names);
				for (int server = 0; server < names.size(); server++) {
					placeServer(zone.id(), place, server, names.get(server));
				}
			}
		}
	}

	/** Two zones may have drawn the same server. */
	private void placeServer(String zone, int place, int server, Name name) {
		IpAddress address = this.servers.computeIfAbsent(name, (first) -> Addresses.ofZone(place, server));
		List<String> zones = new ArrayList<>(
				(this.seats.get(address) instanceof Seat.ZoneHost host) ? host.zones() : List.of());
		zones.add(zone);
		this.seats.put(address, new Seat.ZoneHost(List.copyOf(zones), server));
	}

	private void place(SimCluster cluster) {
		for (SimNode node : cluster.nodes()) {
			for (IpAddress address : node.listening()) {
				this.seats.merge(address, new Seat.NodeHost(List.of(new Seat.Member(cluster, node))), TownPlan::both);
			}
		}
	}

	/** Our own servers keep their place; nodes at one address answer for both. */
	private static Seat both(Seat before, Seat node) {
		if (before instanceof Seat.NodeHost first && node instanceof Seat.NodeHost second) {
			List<Seat.Member> members = new ArrayList<>(first.members());
			members.addAll(second.members());
			return new Seat.NodeHost(List.copyOf(members));
		}
		return before;
	}

}
