package dev.signpost.peer.world;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.signpost.peer.world.RealWorld.Kind;

/** What happens to delegations in the field, each with BIND and with PowerDNS nodes. */
final class Scenarios {

	private Scenarios() {
	}

	static List<Scenario> all() {
		Stream<Scenario> both = Stream.of(Kind.BIND, Kind.POWERDNS).flatMap(Scenarios::with);
		return Stream
			.of(both, OddScenarios.parents(), OddScenarios.nodes(), OddScenarios.resolvers(), OddScenarios.clients())
			.flatMap((some) -> some)
			.toList();
	}

	private static Stream<Scenario> with(Kind kind) {
		return Stream.of(healthy(kind), dead(kind), delegation(kind), nodes(kind)).flatMap((some) -> some);
	}

	private static Stream<Scenario> healthy(Kind kind) {
		return Stream.of(Scenario.of("healthy", kind), Scenario.of("healthy with five nodes", kind).nodes(5),
				Scenario.of("healthy, nodes called ns-node", kind).prepare((world) -> world.label("ns-node")),
				Scenario.of("healthy, nodes called node", kind).prepare((world) -> world.label("node")));
	}

	private static Stream<Scenario> dead(Kind kind) {
		return Stream.of(
				Scenario.of("one node stopped", kind)
					.then((world) -> world.stop(3))
					.expect("WORKING_ONE_NODE_DOWN WARNING", "N1 NODE_PORT_CLOSED node3"),
				Scenario.of("one node silent", kind)
					.then((world) -> world.freeze(3))
					.expect("WORKING_ONE_NODE_DOWN WARNING", "N1 NODE_SILENT node3"),
				Scenario.of("all nodes stopped", kind)
					.then((world) -> IntStream.rangeClosed(1, 3).forEach(world::stop))
					.expect("NO_NODE_ANSWERS CRITICAL", "N1 NODE_PORT_CLOSED node1", "N1 NODE_PORT_CLOSED node2",
							"N1 NODE_PORT_CLOSED node3"),
				Scenario.of("failed over", kind).then((world) -> {
					world.stop(3);
					Stream.of(1, 2).forEach((i) -> world.restart(i, world.zoneOf(List.of(1, 2, 3), Map.of(3, 1))));
				}).expect("FAILED_OVER NOTICE", "N1 NODE_PORT_CLOSED node3"));
	}

	private static Stream<Scenario> delegation(Kind kind) {
		List<Integer> all = List.of(1, 2, 3);
		return Stream.of(
				Scenario.of("NS set lacks node3", kind)
					.prepare((world) -> world.parent(
							RealWorld.delegation(List.of(1, 2), 60) + "node3.cache 60 A " + RealWorld.node(3) + "\n"))
					.expect("DRIFT WARNING", "D3 NODE_NOT_LISTED node3"),
				Scenario.of("missing glue", kind)
					.prepare((world) -> world.parent(
							RealWorld.delegation(all, 60).replace("node2.cache 60 A " + RealWorld.node(2) + "\n", "")))
					.expect("NEEDS_ATTENTION WARNING", "D5 GLUE_MISSING node2"),
				Scenario.of("wrong glue", kind)
					.prepare((world) -> world
						.parent(RealWorld.delegation(all, 60).replace("A " + RealWorld.node(2), "A 127.0.2.99")))
					.expect("DRIFT WARNING", "D7 GLUE_WRONG node2"),
				Scenario.of("no NS record", kind)
					.prepare((world) -> world.parent(RealWorld.glue(all, 60)))
					.expect("NO_DELEGATION CRITICAL", "D1 ADDRESSES_WITHOUT_NS"),
				Scenario.of("nothing at all", kind)
					.prepare((world) -> world.parent(""))
					.expect("NO_DELEGATION CRITICAL", "D1 NAME_UNKNOWN"),
				Scenario.of("CNAME in its place", kind)
					.prepare((world) -> world.parent("cache 60 CNAME www\n"))
					.expect("NO_DELEGATION CRITICAL", "D2 ALIAS_IN_PLACE"),
				Scenario.of("long TTLs", kind)
					.prepare((world) -> world.parent(RealWorld.delegation(all, 86_400)))
					.expect("DRIFT WARNING", "D12 TTL_LONGER", "D12 TTL_LONGER"),
				Scenario.of("DS left over", kind)
					.prepare((world) -> world.alsoInParent(
							"cache 60 DS 12345 13 2 49FD46E6C4B45C55D4AC3B1D6A8F5A5C36F9A1D9B6E6C2A8E1C0D4B3A2918070\n"))
					.expect("DS_LEFT_OVER CRITICAL", "S2 DS_LEFT_OVER"));
	}

	private static Stream<Scenario> nodes(Kind kind) {
		return Stream.of(
				Scenario.of("one node lame", kind)
					.prepare((world) -> world.setting(2, "no-zone"))
					.expect("NODE_ANSWERS_WRONGLY ERROR", "N4 NODE_REFUSES node2"),
				Scenario.of("one node with SERVFAIL", kind)
					.prepare((world) -> world.kind(2, Kind.BIND).zone(2, "broken zone file (\n"))
					.expect("NODE_ANSWERS_WRONGLY ERROR", "N4 NODE_FAILS node2"),
				Scenario.of("node2 does not know node3", kind)
					.prepare((world) -> world.zone(2, world.healthyZone().replaceAll("(?m)^node3 5 A .*\n", "")))
					.expect("NODE_ANSWERS_WRONGLY ERROR", "N9 NODE_DOES_NOT_KNOW_NODE node2"),
				Scenario.of("TCP blocked at node2", kind)
					.then((world) -> world.firewall(2, "tcp dport 53", "drop"))
					.expect("NEEDS_ATTENTION WARNING", "N2 TCP_SILENT node2"),
				Scenario.of("EDNS dropped before node2", kind)
					// one additional record in a question is its OPT record
					.then((world) -> world.firewall(2, "udp dport 53 @th,144,16 1", "drop"))
					.expect("SOME_CLIENTS_FAIL ERROR", "N11 EDNS_DROPPED node2"));
	}

}
