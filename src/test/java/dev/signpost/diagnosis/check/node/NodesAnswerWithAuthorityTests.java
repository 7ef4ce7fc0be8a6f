package dev.signpost.diagnosis.check.node;

import java.util.stream.IntStream;

import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.Rr;
import org.junit.jupiter.api.Test;

/**
 * N5: each thing that it can say.
 */
class NodesAnswerWithAuthorityTests extends ShowsEveryCode {

	NodesAnswerWithAuthorityTests() {
		super(new NodesAnswerWithAuthority());
	}

	@Test
	void saysThatNodesHaveAuthority() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE NODE_HAS_AUTHORITY");
	}

	@Test
	void tellsAnotherProgramFromMissingAuthority() {
		graded(without(true, 2)).containsExactly("ERROR NODE_IS_IMPOSTOR node2");
		graded(without(false, 2)).containsExactly("ERROR NODE_WITHOUT_AUTHORITY node2");
		sentences(without(true, 2)).contains("Another DNS program answers on node2 instead of the cluster");
	}

	@Test
	void isCriticalWhereNoNodeHasAuthority() {
		graded(without(true, 1, 2, 3)).hasSize(3).allMatch((line) -> line.startsWith("CRITICAL NODE_IS_IMPOSTOR"));
	}

	@Test
	void leavesReferralsAndErrorsToTheirOwnChecks() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(1)::equals, (question) -> true,
				(server, question) -> Said.to(question)
					.authority(Said.ns(DnsName.of("example"), 60, DnsName.of("ns.example")))
					.answer());
		world.when(world.node(2)::equals, (question) -> true, (server, question) -> Said.refused(question));
		graded(world).containsExactly("FINE NODE_HAS_AUTHORITY node3", "NOT_ASKED N5_NOT_ASKED node1",
				"NOT_ASKED N5_NOT_ASKED node2");
	}

	private static SampleWorld without(boolean recursion, int... nodes) {
		SampleWorld world = SampleWorld.healthy(3);
		Rr soa = Said.soa(world.cluster(), 60, "ns." + world.cluster().absolute(), 1, 60);
		IntStream.of(nodes)
			.forEach((number) -> world.when(world.node(number)::equals, (question) -> true, (server, question) -> {
				Said said = Said.to(question).answers(soa);
				return (recursion ? said.recursionAvailable() : said).answer();
			}));
		return world;
	}

}
