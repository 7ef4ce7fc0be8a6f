package dev.signpost.diagnosis.check.resolver;

import java.util.Set;

import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.diagnosis.Target;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResolverForgetsDeadNodesTests extends ShowsEveryCode {

	ResolverForgetsDeadNodesTests() {
		super(new ResolverForgetsDeadNodes());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("NO_OLD_ADDRESSES");
	}

	private static final DnsName DATABASE = DnsName.of("redis-12000.cache.enterprise.example");

	private static final DnsName NODE2 = DnsName.of("node2.cache.enterprise.example");

	private static final Server RESOLVER = SampleWorld.RESOLVER;

	@Test
	void countsDownAnOldAnswerWithinItsTime() {
		SampleWorld world = SampleWorld.healthy(3).failedOver(1, 2);
		world.says(RESOLVER, DATABASE, 5, world.node(1).address());
		graded(world).containsExactly("NOTICE RESOLVER_STALE 192.0.2.53");
	}

	@Test
	void tellsOfADeadNodeThatStaysInACache() {
		SampleWorld world = SampleWorld.healthy(3).failedOver(1, 2);
		world.says(RESOLVER, DATABASE, 3_571, world.node(1).address());
		graded(world).containsExactly("ERROR RESOLVER_STALE 192.0.2.53");
		assertThat(findings(world).getFirst().arguments()).containsEntry("old", "203.0.113.11")
			.containsEntry("owner", "node1")
			.containsEntry("state", "which does not answer")
			.containsEntry("right", "203.0.113.12")
			.containsEntry("left", "3571")
			.containsEntry("until", "12:59:31 UTC")
			.hasEntrySatisfying("flush",
					(flush) -> assertThat(flush).startsWith("unbound-control flush_zone cache.enterprise.example"));
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.53, resolvectl flush-caches", "8.8.8.8, the page https://dns.google/cache",
			"169.254.169.253, the resolver of AWS cannot be flushed" })
	void knowsHowWellKnownResolversAreFlushed(String address, String command) {
		SampleWorld world = SampleWorld.healthy(3).failedOver(1, 2);
		Server resolver = new Server(Server.Role.RESOLVER, address, IpAddress.of(address));
		world.target(new Target(resolver, Set.of(Server.Origin.SETTING), null));
		world.says(resolver, DATABASE, 3_571, world.node(1).address());
		assertThat(findings(world).getFirst().arguments().get("flush")).startsWith(command);
	}

	@Test
	void tellsOfAnotherLivingNodeToo() {
		SampleWorld world = SampleWorld.healthy(3);
		world.says(RESOLVER, NODE2, 300, world.node(3).address());
		graded(world).containsExactly("ERROR RESOLVER_STALE 192.0.2.53");
		assertThat(findings(world).getFirst().arguments()).containsEntry("state", "which answers");
	}

	@Test
	void isNeverAConsequence() {
		assertThat(new ResolverForgetsDeadNodes().needs()).isEmpty();
	}

	@Test
	void saysNothingOfASilentResolver() {
		said(SampleWorld.healthy(3).silent(SampleWorld.RESOLVER)).containsExactly("R4_NOT_ASKED");
	}

}
