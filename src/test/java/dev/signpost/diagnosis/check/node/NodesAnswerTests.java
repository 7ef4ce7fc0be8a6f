package dev.signpost.diagnosis.check.node;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.diagnosis.Target;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;
import org.junit.jupiter.api.Test;

/**
 * N1: each thing that it can say.
 */
class NodesAnswerTests extends ShowsEveryCode {

	NodesAnswerTests() {
		super(new NodesAnswer());
	}

	@Test
	void saysThatEveryNodeAnswersWhateverItSays() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2)::equals, (question) -> true, (server, question) -> Said.refused(question));
		graded(world).containsExactly("FINE NODE_ANSWERS");
		sentences(world).contains("Every node answers DNS questions");
	}

	@Test
	void warnsOfOneSilentNode() {
		SampleWorld world = SampleWorld.healthy(3);
		world.silent(world.node(3));
		graded(world).containsExactly("WARNING NODE_SILENT node3");
		verdicts(world).containsExactly(VerdictCode.WORKING_ONE_NODE_DOWN);
		sentences(world).contains("node3 does not answer at all");
	}

	@Test
	void growsWithTheShareOfSilentNodes() {
		graded(silent(5, 2)).containsExactly("WARNING NODE_SILENT node1", "WARNING NODE_SILENT node2");
		verdicts(silent(5, 2)).containsExactly(VerdictCode.WORKING_SOME_NODES_DOWN);
		graded(silent(5, 3)).hasSize(3).allMatch((line) -> line.startsWith("ERROR NODE_SILENT"));
		verdicts(silent(5, 3)).containsExactly(VerdictCode.WORKING_SOME_NODES_DOWN);
		graded(silent(2, 1)).containsExactly("WARNING NODE_SILENT node1");
		graded(silent(3, 3)).hasSize(3).allMatch((line) -> line.startsWith("CRITICAL NODE_SILENT"));
		verdicts(silent(3, 3)).containsExactly(VerdictCode.NO_NODE_ANSWERS);
	}

	@Test
	void takesTheOnlyNodesSilenceForTheWorst() {
		graded(silent(1, 1)).containsExactly("CRITICAL NODE_SILENT node1");
		verdicts(silent(1, 1)).containsExactly(VerdictCode.NO_NODE_ANSWERS);
	}

	@Test
	void tellsAClosedPortFromSilence() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2)::equals, (question) -> true, (server, question) -> Said.portClosed());
		graded(world).containsExactly("WARNING NODE_PORT_CLOSED node2");
		sentences(world).contains("node2's host is up, but its DNS port is closed");
		SampleWorld half = SampleWorld.healthy(3);
		half.silent(half.node(2)).when(half.node(2), Ask.soaOverTcp(half.cluster()), Said.portClosed());
		graded(half).containsExactly("WARNING NODE_PORT_CLOSED node2");
	}

	@Test
	void tellsANodeThatAnswersOverTcpOnly() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2)::equals, (question) -> !SampleWorld.overTcp(question),
				(server, question) -> Said.silence());
		graded(world).containsExactly("WARNING NODE_TCP_ONLY node2");
	}

	@Test
	void tellsWhatIsNotDns() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2)::equals, (question) -> true,
				(server, question) -> new Answer.Garbled(new byte[3], "it ends after 3 octets", Duration.ofMillis(1)));
		graded(world).containsExactly("WARNING NODE_GARBLED node2");
	}

	@Test
	void namesTheAddressThatAnswersInstead() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2)::equals, (question) -> true,
				(server, question) -> new Answer.Silence(Duration.ofSeconds(2), 3,
						List.of(new Answer.Stray("203.0.113.102:53", Answer.Mismatch.SOURCE))));
		graded(world).containsExactly("WARNING NODE_ANSWERS_FROM_ELSEWHERE node2");
		sentences(world).anyMatch((sentence) -> sentence.contains("203.0.113.102"));
	}

	@Test
	void leavesAnIpv6AddressThatAloneIsDeadToItsOwnCheck() {
		SampleWorld world = SampleWorld.dualStack(3);
		world.silent(world.nodeOverIpv6(2));
		graded(world).contains("INFO NODE_ANSWERS_OVER_IPV4 node2").noneMatch((line) -> line.startsWith("WARNING"));
	}

	@Test
	void countsANodeOfTwoAddressesOnce() {
		SampleWorld world = SampleWorld.dualStack(3);
		world.when((server) -> server.label().equals("node1"), (question) -> true,
				(server, question) -> Said.silence());
		graded(world).containsExactly("WARNING NODE_SILENT node1", "WARNING NODE_SILENT node1");
		verdicts(world).containsExactly(VerdictCode.WORKING_ONE_NODE_DOWN);
	}

	@Test
	void judgesStrangersAndCountsThemNot() {
		SampleWorld world = SampleWorld.healthy(3);
		Server stranger = new Server(Server.Role.NODE, "node2", IpAddress.of("203.0.113.99"));
		world.target(new Target(stranger, Set.of(Server.Origin.GLUE), null)).silent(stranger);
		graded(world).containsExactly("NOTICE NODE_SILENT node2");
		Server further = new Server(Server.Role.NODE, "node2", IpAddress.of("198.51.100.99"));
		SampleWorld inner = SampleWorld.healthy(3);
		inner.target(new Target(further, Set.of(Server.Origin.DEFINITION_OTHER), null)).silent(further);
		graded(inner).contains("INFO OTHER_ADDRESS_SILENT node2").noneMatch((line) -> line.startsWith("WARNING"));
	}

	@Test
	void warnsOfASilentNameServerThatIsListedBesides() {
		ClusterDefinition plain = SampleWorld.cluster(3);
		Server slave = new Server(Server.Role.NODE, "198.51.100.77", IpAddress.of("198.51.100.77"));
		SampleWorld world = SampleWorld
			.of(new ClusterDefinition(plain.name(), plain.zone(), plain.ttl(), plain.nsTtl(), plain.nodes(),
					plain.audience(), plain.endpoints(), List.of(slave.address()), true))
			.target(new Target(slave, Set.of(Server.Origin.DEFINITION_OTHER), null))
			.silent(slave);
		graded(world).containsExactly("WARNING NODE_SILENT 198.51.100.77");
		verdicts(world).containsExactly(VerdictCode.NEEDS_ATTENTION);
	}

	@Test
	void waitsForAClusterThatIsNotInstalled() {
		SampleWorld world = NodeWorlds.notInstalled(3);
		world.when((server) -> server.role() == Server.Role.NODE, (question) -> true,
				(server, question) -> Said.silence());
		graded(world).hasSize(3).allMatch((line) -> line.startsWith("NOTICE NODE_SILENT"));
		verdicts(world).containsExactly(VerdictCode.WAITING_FOR_CLUSTER);
	}

	@Test
	void doesNotJudgeWhatMayNotBeAsked() {
		SampleWorld world = SampleWorld.healthy(3);
		world.target(new Target(world.node(2), Set.of(Server.Origin.DEFINITION), "PRIVATE"));
		graded(world).containsExactly("FINE NODE_ANSWERS", "NOT_ASKED N1_NOT_ASKED node2");
		SampleWorld noRoute = SampleWorld.dualStack(3);
		noRoute.when(noRoute.nodeOverIpv6(1)::equals, (question) -> true,
				(server, question) -> new Answer.Unreachable(Answer.Why.NO_ROUTE, Duration.ZERO));
		graded(noRoute).contains("NOT_ASKED N1_NOT_ASKED node1").noneMatch((line) -> line.startsWith("WARNING"));
	}

	private static SampleWorld silent(int nodes, int dead) {
		SampleWorld world = SampleWorld.healthy(nodes);
		IntStream.rangeClosed(1, dead).mapToObj(world::node).forEach(world::silent);
		return world;
	}

}
