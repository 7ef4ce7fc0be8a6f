package dev.signpost.peer.world;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.dns.DnsName;
import dev.signpost.peer.world.RealWorld.Kind;

/** What happens more seldom, each once, so that every check was seen red. */
final class OddScenarios {

	private static final List<Integer> ALL = List.of(1, 2, 3);

	private OddScenarios() {
	}

	static Stream<Scenario> parents() {
		return Stream.of(
				Scenario.of("domain not delegated", Kind.BIND)
					.prepare((world) -> world.topLevel("other NS a.tld\n"))
					.expect("PARENT_NOT_FOUND CRITICAL", "P1 DOMAIN_UNKNOWN"),
				Scenario.of("domain asked elsewhere", Kind.BIND)
					.prepare((world) -> world
						.topLevel("enterprise NS old.host\nold.host A " + RealWorld.OLD_HOST + "\n"))
					.expect("PARENT_ELSEWHERE CRITICAL", "P2 ASKED_ELSEWHERE"),
				Scenario.of("a server of the parent zone is dead", Kind.BIND)
					.then((world) -> world.rule("in ip daddr " + RealWorld.PARENTS.getLast() + " drop"))
					.expect("NEEDS_ATTENTION WARNING", "P4 PARENT_SERVER_SILENT ns4.dns.example"),
				Scenario.of("a server of the parent zone says otherwise", Kind.BIND)
					.prepare((world) -> world.oddParent(RealWorld.delegation(List.of(1, 2), 60)))
					.expect("SOME_CLIENTS_FAIL ERROR", "D4 SERVER_DIFFERS ns4.dns.example"),
				Scenario.of("two nodes with one address in the parent zone", Kind.BIND)
					.prepare((world) -> world.parent(
							RealWorld.delegation(ALL, 60).replace("A " + RealWorld.node(3), "A " + RealWorld.node(2))))
					.expect("DRIFT WARNING", "D7 GLUE_WRONG node3"),
				Scenario.of("a name outside without an address", Kind.BIND)
					.prepare((world) -> world
						.parent(RealWorld.delegation(ALL, 60) + "cache 60 NS ns.nowhere.example.\n"))
					.expect("DRIFT WARNING", "D3 SERVER_NOT_A_NODE ns.nowhere.example"),
				Scenario.of("the zone's name written twice", Kind.BIND)
					.prepare((world) -> world.parent(RealWorld.delegation(ALL, 60)
						.replace("NS node3.cache\n", "NS node3.cache.enterprise.example.enterprise.example.\n")))
					.expect("NEEDS_ATTENTION WARNING",
							"D8 NS_WRITTEN_TWICE node3.cache.enterprise.example.enterprise.example"),
				Scenario.of("signatures of the parent zone have ended", Kind.BIND)
					.prepare(RealWorld::signedUntilYesterday)
					.expect("SIGNATURES_BROKEN CRITICAL", "S3 SIGNATURE_EXPIRED"));
	}

	static Stream<Scenario> nodes() {
		return Stream.of(
				Scenario.of("a resolver where node2 should be", Kind.POWERDNS)
					.prepare((world) -> world.kind(2, Kind.UNBOUND))
					.then((world) -> Stream.of("SOA", "NS")
						.forEach((type) -> world.remember(RealWorld.node(2), RealWorld.CLUSTER, type)))
					.expect("NODE_ANSWERS_WRONGLY ERROR", "N5 NODE_IS_IMPOSTOR node2"),
				Scenario.of("a root server where node2 should be", Kind.POWERDNS)
					.prepare((world) -> world.kind(2, Kind.ROOT_BIND))
					.expect("NODE_ANSWERS_WRONGLY ERROR", "N6 NODE_REFERS_UPWARD node2"),
				Scenario.of("node2 lists nobody", Kind.POWERDNS)
					.prepare((world) -> world.zone(2, world.healthyZone().replaceAll("(?m)^@ 3600 NS .*\n", "")))
					.expect("NODE_ANSWERS_WRONGLY ERROR", "N8 NODE_LISTS_NOBODY node2"),
				Scenario.of("node2 does not know the database", Kind.POWERDNS)
					.prepare((world) -> world.zone(2, world.healthyZone().replaceAll("(?m)^redis-.*\n", "")))
					.expect("NODE_ANSWERS_WRONGLY ERROR", "N10 NODE_DOES_NOT_KNOW_DATABASE node2"),
				Scenario.of("node2 hands out its zone", Kind.BIND)
					.prepare((world) -> world.setting(2, "allow-transfer { any; };")),
				Scenario.of("every fourth question to node2 is lost", Kind.POWERDNS)
					.then((world) -> world.firewall(2, "udp dport 53 numgen inc mod 4 0", "drop"))
					.expect("WORKING_SLOW WARNING", "N19 SOME_LOST node2"),
				Scenario.of("node2 answers from another address", Kind.POWERDNS)
					.then((world) -> world
						.rule("out ip saddr " + RealWorld.node(2) + " udp sport 53 ip saddr set 127.0.2.39"))
					.expect("WORKING_ONE_NODE_DOWN WARNING", "N1 NODE_ANSWERS_FROM_ELSEWHERE node2"),
				Scenario.of("node2 answers for every name", Kind.BIND)
					.prepare((world) -> world.zone(2, world.healthyZone() + "* 5 A 127.0.2.1\n"))
					.expect("NEEDS_ATTENTION WARNING", "N20 MISSING_NAME_ANSWERED node2"),
				Scenario.of("the nodes do not list node3", Kind.POWERDNS)
					.prepare((world) -> ALL.forEach((i) -> world.zone(i, world.zoneOf(List.of(1, 2), Map.of()))))
					.expect("NEEDS_ATTENTION WARNING", "C1 CHILD_LACKS_SERVER node3"),
				Scenario.of("node2 does not list node3", Kind.POWERDNS)
					.prepare((world) -> world.zone(2, world.zoneOf(List.of(1, 2), Map.of())))
					.expect("NODES_DISAGREE WARNING", "C3 NODE_LISTS_OTHERS node2"),
				Scenario.of("node2 sends people for node3 to node1", Kind.POWERDNS)
					.prepare((world) -> world.zone(2, world.zoneOf(ALL, Map.of(3, 1))))
					.expect("NODES_DISAGREE WARNING", "C5 NODE_ADDRESSES_DIFFER node2"),
				Scenario.of("node2 sends clients to another node", Kind.POWERDNS)
					.prepare((world) -> world.zone(2,
							world.healthyZone().replaceAll("redis-12000 5 A .*", "redis-12000 5 A 127.0.2.3")))
					.expect("NODES_DISAGREE WARNING", "C6 DATABASE_ADDRESSES_DIFFER node2"),
				Scenario.of("node2 is versions behind", Kind.POWERDNS)
					.prepare((world) -> world.soa(2, "ns hostmaster 2024010001 300 300 1800 60")),
				Scenario.of("the nodes keep their NS set for two days", Kind.POWERDNS)
					.prepare((world) -> ALL
						.forEach((i) -> world.zone(i, world.healthyZone().replace("@ 3600 NS", "@ 172800 NS"))))
					.expect("NEEDS_ATTENTION WARNING", "C10 CHILD_TTL_VERY_LONG"));
	}

	static Stream<Scenario> resolvers() {
		String database = "redis-12000." + RealWorld.CLUSTER;
		return Stream.of(
				Scenario.of("the resolver is dead", Kind.POWERDNS)
					.then((world) -> world.rule("in ip daddr " + RealWorld.RESOLVER + " udp dport 53 drop"))
					.expect("RESOLVER_TROUBLE ERROR", "R1 RESOLVER_SILENT " + RealWorld.RESOLVER),
				Scenario.of("the resolver remembers a dead node", Kind.POWERDNS)
					.prepare((world) -> ALL.forEach(
							(i) -> world.zone(i, world.healthyZone().replace("redis-12000 5", "redis-12000 3600"))))
					.then((world) -> {
						world.remember(database);
						world.stop(1);
						Stream.of(2, 3).forEach((i) -> world.restart(i, world.zoneOf(ALL, Map.of(1, 2))));
					})
					.expect("STALE_CACHE ERROR", "N1 NODE_PORT_CLOSED node1",
							"R4 RESOLVER_STALE " + RealWorld.RESOLVER),
				Scenario.of("the resolver remembers that the database does not exist", Kind.POWERDNS)
					.prepare((world) -> ALL
						.forEach((i) -> world.zone(i, world.healthyZone().replaceAll("(?m)^redis-.*\n", ""))))
					.then((world) -> {
						world.remember(database);
						ALL.forEach((i) -> world.restart(i, world.zoneOf(ALL, Map.of())));
					})
					.expect("STALE_CACHE WARNING", "R5 RESOLVER_REMEMBERS_NO " + RealWorld.RESOLVER),
				Scenario.of("the resolver checks signatures that do not hold", Kind.POWERDNS)
					.prepare(RealWorld::validating)
					.expect("RESOLVER_TROUBLE CRITICAL", "R7 RESOLVER_DISTRUSTS " + RealWorld.RESOLVER),
				Scenario.of("the resolver keeps everything for an hour", Kind.POWERDNS)
					.prepare((world) -> world.resolver(" cache-min-ttl: 3600\n"))
					.expect("RESOLVER_TROUBLE WARNING", "R8 RESOLVER_RAISES_TTL " + RealWorld.RESOLVER),
				Scenario.of("the resolver does not reach the nodes", Kind.POWERDNS)
					.then((world) -> world.rule("out ip saddr " + RealWorld.RESOLVER + " ip daddr 127.0.2.0/24 drop"))
					.expect("RESOLVER_TROUBLE ERROR", "R9 RESOLVER_CANNOT_REACH " + RealWorld.RESOLVER),
				Scenario.of("the resolver drops the nodes' addresses", Kind.POWERDNS)
					.prepare((world) -> world.resolver(" private-address: 127.0.2.1/32\n"))
					.expect("RESOLVER_TROUBLE ERROR", "R10 RESOLVER_FILTERS " + RealWorld.RESOLVER));
	}

	static Stream<Scenario> clients() {
		return Stream.of(
				Scenario.of("the database's port is closed", Kind.POWERDNS)
					.defined((cluster) -> SampleWorld.withEndpoints(cluster,
							new Endpoint(DnsName.of("redis-12000." + RealWorld.CLUSTER), 12_001, false)))
					.expect("DATABASE_NOT_REACHABLE ERROR", "E2 DATABASE_PORT_CLOSED node1"),
				Scenario.of("the database lives a day in caches", Kind.POWERDNS)
					.prepare((world) -> ALL.forEach(
							(i) -> world.zone(i, world.healthyZone().replace("redis-12000 5", "redis-12000 86400"))))
					.expect("NEEDS_ATTENTION ERROR", "F1 DEAD_NODE_LEFT_VERY_LATE"));
	}

}
