package dev.signpost.diagnosis.check.agreement;

import java.util.stream.IntStream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NodesListTheSameServersTests extends ShowsEveryCode {

	NodesListTheSameServersTests() {
		super(new NodesListTheSameServers());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label))
			.containsExactly((nodes > 1) ? "NODES_LIST_THE_SAME" : "C3_NOT_ASKED");
	}

	private static SampleWorld listing(SampleWorld world, int node, int... listed) {
		Question question = Ask.ns(world.cluster());
		return world.when(world.node(node), question,
				Said.to(question)
					.authoritative()
					.answers(IntStream.of(listed)
						.mapToObj((number) -> Said.ns(world.cluster(), 3_600, world.childName(number)))
						.toList())
					.answer());
	}

	@Test
	void namesTheNodeThatLeavesOneOut() {
		SampleWorld world = listing(SampleWorld.healthy(3), 3, 1, 3);
		graded(world).containsExactly("WARNING NODE_LISTS_OTHERS node3");
		assertThat(findings(world).getFirst().arguments()).containsEntry("lists", "node1, node3")
			.containsEntry("others", "node1, node2, node3");
	}

	@Test
	void takesTheLongerListForRightWhereTwoNodesDiffer() {
		said(listing(SampleWorld.healthy(2), 1, 1)).containsExactly("NODE_LISTS_OTHERS node1");
	}

	@Test
	void doesNotCareForLabelsOrForSilentNodes() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.ns(world.cluster());
		world.when(world.node(1), question, Said.to(question)
			.authoritative()
			.answers(IntStream.rangeClosed(1, 3)
				.mapToObj((i) -> Said.ns(world.cluster(), 3_600, DnsName.of("node" + i + ".cache.enterprise.example")))
				.toList())
			.answer());
		said(world).containsExactly("NODES_LIST_THE_SAME");
		said(listing(world.silent(world.node(2)), 3, 1, 3)).containsExactly("NODES_LIST_THE_SAME");
	}

	@Test
	void saysNothingAboutANodeThatListsNobody() {
		said(listing(SampleWorld.healthy(3), 3)).containsExactly("NODES_LIST_THE_SAME");
	}

	@Test
	void asksNothingWhenFewerThanTwoNodesSpeak() {
		SampleWorld world = SampleWorld.healthy(2);
		said(world.silent(world.node(1))).containsExactly("C3_NOT_ASKED");
	}

}
