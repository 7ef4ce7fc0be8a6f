package dev.signpost.diagnosis.check.agreement;

import java.util.List;
import java.util.stream.IntStream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParentAndNodesListTheSameServersTests extends ShowsEveryCode {

	ParentAndNodesListTheSameServersTests() {
		super(new ParentAndNodesListTheSameServers());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("BOTH_LIST_THE_SAME");
	}

	@Test
	void isContentWithAFailoverAndWithASilentNode() {
		said(SampleWorld.healthy(3).failedOver(2, 1)).containsExactly("BOTH_LIST_THE_SAME");
		SampleWorld world = SampleWorld.healthy(3);
		said(world.silent(world.node(2))).containsExactly("BOTH_LIST_THE_SAME");
	}

	@Test
	void isContentWithBothFamilies() {
		ClusterDefinition both = ClusterSamples.cluster("cache.enterprise.example",
				ClusterSamples.node("node1.cache.enterprise.example", "203.0.113.11", "2001:db8::11"),
				ClusterSamples.node("node2.cache.enterprise.example", "203.0.113.12", "2001:db8::12"));
		said(SampleWorld.of(both)).containsExactly("BOTH_LIST_THE_SAME");
	}

	@Test
	void namesTheServerThatTheNodesDoNotList() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.ns(world.cluster());
		world.nodes()
			.forEach((node) -> world.when(node, question,
					Said.to(question)
						.authoritative()
						.answers(Said.ns(world.cluster(), 3_600, world.childName(1)),
								Said.ns(world.cluster(), 3_600, world.childName(2)))
						.answer()));
		graded(world).containsExactly("WARNING CHILD_LACKS_SERVER node3");
	}

	@Test
	void namesTheServerThatTheParentDoesNotList() {
		SampleWorld world = listingAFourth(SampleWorld.healthy(3));
		graded(world).containsExactly("WARNING PARENT_LACKS_SERVER 203.0.113.99");
	}

	@Test
	void acceptsServersThatTheDefinitionListsBesides() {
		ClusterDefinition of = SampleWorld.cluster(3);
		ClusterDefinition more = new ClusterDefinition(of.name(), of.zone(), of.ttl(), of.nsTtl(), of.nodes(),
				of.audience(), of.endpoints(), List.of(IpAddress.of("203.0.113.99")), true);
		said(listingAFourth(SampleWorld.of(more))).containsExactly("BOTH_LIST_THE_SAME");
	}

	@Test
	void asksNothingWithoutADelegation() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach((parent) -> world.denied(parent, world.cluster()));
		said(world).containsExactly("C1_NOT_ASKED");
	}

	private static SampleWorld listingAFourth(SampleWorld world) {
		Question question = Ask.ns(world.cluster());
		world.nodes().forEach((node) -> {
			world.when(node, question,
					Said.to(question)
						.authoritative()
						.answers(IntStream.rangeClosed(1, 4)
							.mapToObj((i) -> Said.ns(world.cluster(), 3_600, world.childName(i)))
							.toList())
						.answer());
			world.asked(node, Ask.a(world.childName(4)),
					Said.to(Ask.a(world.childName(4)))
						.authoritative()
						.answers(Said.address(world.childName(4), 5, IpAddress.of("203.0.113.99")))
						.answer());
		});
		return world;
	}

}
