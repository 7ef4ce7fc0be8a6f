package dev.signpost.diagnosis.check.node;

import java.util.stream.IntStream;

import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Rr;
import org.junit.jupiter.api.Test;

/**
 * N7: each thing that it can say.
 */
class NodesAreThisClusterTests extends ShowsEveryCode {

	NodesAreThisClusterTests() {
		super(new NodesAreThisCluster());
	}

	@Test
	void saysThatNodesServeThisCluster() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE NODE_IS_THIS_CLUSTER");
	}

	@Test
	void namesTheOtherZone() {
		SampleWorld world = otherZone(2);
		graded(world).containsExactly("ERROR NODE_SERVES_ANOTHER_ZONE node2");
		sentences(world).contains("node2 serves another name: other.example.");
	}

	@Test
	void isTheWrongClusterWhereAllNodesServeAnotherName() {
		graded(otherZone(1, 2, 3)).hasSize(3).allMatch((line) -> line.startsWith("CRITICAL NODE_SERVES_ANOTHER_ZONE"));
		verdicts(otherZone(1, 2, 3)).containsExactly(VerdictCode.WRONG_CLUSTER);
	}

	@Test
	void noticesAnOddPrimary() {
		SampleWorld world = SampleWorld.healthy(3);
		soa(world, 2, Said.soa(world.cluster(), 60, "ns.other.example.", 1, 60));
		graded(world).containsExactly("NOTICE NODE_NAMES_ODD_PRIMARY node2");
		verdicts(world).containsExactly(VerdictCode.WORKING);
	}

	@Test
	void wantsOneSoaExactly() {
		SampleWorld world = SampleWorld.healthy(3);
		soa(world, 1);
		soa(world, 2, Said.soa(world.cluster(), 60, "ns.a.example.", 1, 60),
				Said.soa(world.cluster(), 60, "ns.b.example.", 2, 60));
		graded(world).containsExactly("ERROR NODE_HAS_NO_SOA node1", "ERROR NODE_HAS_MANY_SOAS node2");
	}

	@Test
	void readsACutAnswerFromTcp() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2)::equals, (question) -> !SampleWorld.overTcp(question),
				(server, question) -> Said.to(question).authoritative().truncated().answer());
		graded(world).containsExactly("FINE NODE_IS_THIS_CLUSTER");
	}

	@Test
	void saysNothingOfASilentNode() {
		graded(NodeWorlds.silent(2)).containsExactly("FINE NODE_IS_THIS_CLUSTER", "NOT_ASKED N7_NOT_ASKED node2");
	}

	private static SampleWorld otherZone(int... nodes) {
		SampleWorld world = SampleWorld.healthy(3);
		Rr other = Said.soa(DnsName.of("other.example"), 60, "ns.other.example.", 1, 60);
		IntStream.of(nodes)
			.forEach((number) -> world.when(world.node(number)::equals, (question) -> true,
					(server, question) -> Said.to(question).authoritative().authority(other).answer()));
		return world;
	}

	private static void soa(SampleWorld world, int node, Rr... soas) {
		world.when(world.node(node)::equals, (question) -> question.type().equals(RecordType.SOA),
				(server, question) -> Said.to(question).authoritative().answers(soas).answer());
	}

}
