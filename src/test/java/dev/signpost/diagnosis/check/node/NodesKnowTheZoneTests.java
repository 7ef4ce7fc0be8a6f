package dev.signpost.diagnosis.check.node;

import java.util.stream.IntStream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import org.junit.jupiter.api.Test;

/**
 * N4: each thing that it can say.
 */
class NodesKnowTheZoneTests extends ShowsEveryCode {

	NodesKnowTheZoneTests() {
		super(new NodesKnowTheZone());
	}

	@Test
	void saysThatNodesKnowTheZone() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE NODE_KNOWS_ZONE");
	}

	@Test
	void hasACodeForEachRefusal() {
		graded(saying(Rcodes.REFUSED, 2)).containsExactly("ERROR NODE_REFUSES node2");
		graded(saying(Rcodes.SERVFAIL, 2)).containsExactly("ERROR NODE_FAILS node2");
		graded(saying(Rcodes.FORMERR, 2)).containsExactly("ERROR NODE_MISREADS node2");
		graded(saying(Rcodes.NXDOMAIN, 2)).containsExactly("ERROR NODE_DENIES node2");
		graded(saying(Rcodes.NOTIMP, 2)).containsExactly("ERROR NODE_SAYS_ERROR node2");
		verdicts(saying(Rcodes.SERVFAIL, 2)).containsExactly(VerdictCode.NODE_ANSWERS_WRONGLY);
		sentences(saying(Rcodes.REFUSED, 2)).contains("node2 refuses: it does not serve this cluster");
	}

	@Test
	void isCriticalWhereNoNodeKnowsTheZone() {
		graded(saying(Rcodes.SERVFAIL, 1, 2, 3)).hasSize(3).allMatch((line) -> line.startsWith("CRITICAL NODE_FAILS"));
		verdicts(saying(Rcodes.SERVFAIL, 1, 2, 3)).containsExactly(VerdictCode.NODE_ANSWERS_WRONGLY);
		verdicts(saying(Rcodes.REFUSED, 1, 2, 3)).containsExactly(VerdictCode.WRONG_CLUSTER);
		graded(saying(Rcodes.REFUSED, 1, 2)).hasSize(2).allMatch((line) -> line.startsWith("ERROR NODE_REFUSES"));
	}

	@Test
	void isCriticalWhereTheOnlyLivingNodeFails() {
		SampleWorld world = saying(Rcodes.REFUSED, 3);
		world.silent(world.node(1)).silent(world.node(2));
		graded(world).contains("CRITICAL NODE_REFUSES node3");
	}

	@Test
	void believesThePlainAnswerWhereExtensionsAreRefused() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2)::equals, (question) -> question.edns() != null,
				(server, question) -> Said.to(question).rcode(Rcodes.FORMERR).answer());
		graded(world).containsExactly("FINE NODE_KNOWS_ZONE");
	}

	@Test
	void hearsAFailureOnTheListOfServersToo() {
		SampleWorld world = SampleWorld.healthy(3);
		Question ns = Ask.ns(world.cluster());
		world.when(world.node(2), ns, Said.to(ns).rcode(Rcodes.SERVFAIL).answer());
		graded(world).containsExactly("ERROR NODE_FAILS node2");
	}

	@Test
	void isNeverRedBeforeTheClusterIsInstalled() {
		SampleWorld world = NodeWorlds.notInstalled(3);
		world.when((server) -> server.role() == Server.Role.NODE, (question) -> true,
				(server, question) -> Said.refused(question));
		graded(world).hasSize(3).allMatch((line) -> line.startsWith("NOTICE NODE_REFUSES"));
		verdicts(world).containsExactly(VerdictCode.WAITING_FOR_CLUSTER);
	}

	@Test
	void saysNothingOfASilentNode() {
		graded(NodeWorlds.silent(2)).containsExactly("FINE NODE_KNOWS_ZONE", "NOT_ASKED N4_NOT_ASKED node2");
	}

	private static SampleWorld saying(int rcode, int... nodes) {
		SampleWorld world = SampleWorld.healthy(3);
		IntStream.of(nodes)
			.forEach((number) -> world.when(world.node(number)::equals, (question) -> true,
					(server, question) -> Said.to(question).rcode(rcode).answer()));
		return world;
	}

}
