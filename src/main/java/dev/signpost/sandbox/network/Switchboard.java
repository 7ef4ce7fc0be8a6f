package dev.signpost.sandbox.network;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.signpost.dns.IpAddress;
import dev.signpost.sandbox.authority.Addresses;
import dev.signpost.sandbox.authority.Responder;
import dev.signpost.sandbox.authority.StoredRecords;
import dev.signpost.sandbox.authority.ZoneData;
import dev.signpost.sandbox.authority.ZoneServer;
import dev.signpost.sandbox.node.Condition;
import dev.signpost.sandbox.node.NodeFault;
import dev.signpost.sandbox.node.NodeServer;
import dev.signpost.sandbox.node.Outlook;
import dev.signpost.sandbox.node.SimCluster;
import dev.signpost.sandbox.node.SimNode;
import dev.signpost.sandbox.resolver.CachingResolver;
import dev.signpost.sandbox.route53.world.ZoneState;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;

/**
 * Leads a question to who stands at an address, and back what that one says; no sockets
 * and no waiting.
 */
final class Switchboard {

	private final Supplier<Town> town;

	private final Propagation propagation;

	private final Function<SimNode, Condition> conditions;

	private final Duration detection;

	private final InstantSource clock;

	private final Guests guests = new Guests();

	private final Map<String, Published> published = new ConcurrentHashMap<>();

	private final CachingResolver resolver;

	/**
	 * A switchboard.
	 * @param detection how long a cluster takes to notice that a node is dead
	 */
	Switchboard(Supplier<Town> town, Propagation propagation, Function<SimNode, Condition> conditions,
			Duration detection, InstantSource clock) {
		this.town = town;
		this.propagation = propagation;
		this.conditions = conditions;
		this.detection = detection;
		this.clock = clock;
		// a resolver is no way further down, least of all this one
		this.resolver = new CachingResolver(
				(address, query) -> answer(address, query, true, (asked, tcp) -> Optional.empty()), Addresses.ROOTS,
				clock);
	}

	CachingResolver resolver() {
		return this.resolver;
	}

	Optional<Message> answer(IpAddress address, Message query, boolean tcp) {
		return answer(address, query, tcp, this.resolver);
	}

	private Optional<Message> answer(IpAddress address, Message query, boolean tcp, Responder recursion) {
		Town now = this.town.get();
		return switch (now.seat(address)) {
			case Seat.Root root -> now.root().answer(query, tcp);
			case Seat.Registry registry -> now.registries().answer(query, tcp);
			case Seat.Resolver own -> recursion.answer(query, tcp);
			case Seat.ZoneHost host -> zones(now, host).answer(query, tcp);
			case Seat.NodeHost host -> node(responsible(host.members(), query), query, tcp, recursion);
			case null -> isOldPlace(address, now) ? Optional.empty() : this.guests.at(address, query, now)
				.flatMap((member) -> node(Optional.of(member), query, tcp, recursion));
		};
	}

	private ZoneServer zones(Town now, Seat.ZoneHost host) {
		return new ZoneServer(host.zones()
			.stream()
			.map((id) -> Objects.requireNonNull(now.world().zone(id)))
			.map((zone) -> this.propagation.seenBy(host.place(), zone, this.clock.instant()))
			.map((zone) -> publish(zone, host.place(), now))
			.toList());
	}

	private ZoneData publish(ZoneState zone, int place, Town now) {
		return this.published.compute(zone.zone().id() + place, (key, before) -> (before != null && before.of() == zone)
				? before : new Published(zone, StoredRecords.of(zone, now.world())))
			.data();
	}

	/** The node of the deepest cluster that holds the name, any if none does. */
	private static Optional<Seat.Member> responsible(List<Seat.Member> members, Message query) {
		Name asked = query.getQuestion().getName();
		return members.stream()
			.filter((member) -> member.cluster().installed())
			.max(Comparator.comparing((Seat.Member member) -> asked.subdomain(member.cluster().name()))
				.thenComparing((member) -> member.cluster().name().labels()));
	}

	private Optional<Message> node(Optional<Seat.Member> member, Message query, boolean tcp, Responder recursion) {
		return member
			.flatMap((found) -> NodeServer.of(found.node(), this.conditions, outlook(found.cluster()), recursion)
				.answer(query, tcp));
	}

	/** Whether a node is told to be there that is not. */
	private boolean isOldPlace(IpAddress address, Town now) {
		return now.clusters()
			.stream()
			.flatMap((cluster) -> cluster.nodes()
				.stream()
				.filter((node) -> this.conditions.apply(node).fault() == NodeFault.STALE_ADDRESS)
				.map((node) -> Outlook.cutOff(cluster, node)))
			.anyMatch((outlook) -> outlook.tellsOf(address));
	}

	Outlook outlook(SimCluster cluster) {
		return Outlook.of(cluster, this.conditions, this.clock.instant(), this.detection);
	}

	private record Published(ZoneState of, ZoneData data) {
	}

}
