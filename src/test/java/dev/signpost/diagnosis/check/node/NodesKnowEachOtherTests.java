package dev.signpost.diagnosis.check.node;

import java.util.stream.IntStream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;
import org.junit.jupiter.api.Test;

/**
 * N9: each thing that it can say.
 */
class NodesKnowEachOtherTests extends ShowsEveryCode {

	NodesKnowEachOtherTests() {
		super(new NodesKnowEachOther());
	}

	@Test
	void saysThatNodesKnowEachOther() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE NODE_KNOWS_EVERY_NODE");
	}

	@Test
	void isFineAfterAFailover() {
		SampleWorld world = SampleWorld.healthy(3);
		Server living = world.node(1);
		world.when((server) -> server.role() == Server.Role.NODE,
				(question) -> question.equals(Ask.a(name(world, 2))) || question.equals(Ask.a(world.childName(2))),
				(server, question) -> Said.to(question)
					.authoritative()
					.answers(Said.address(question.name(), 5, living.address()))
					.answer());
		world.silent(world.node(2));
		graded(world).containsExactly("FINE NODE_KNOWS_EVERY_NODE", "NOT_ASKED N9_NOT_ASKED node2");
	}

	@Test
	void namesTheNodeThatAnotherDoesNotKnow() {
		SampleWorld world = SampleWorld.healthy(3);
		world.denied(world.node(2), name(world, 3));
		graded(world).containsExactly("ERROR NODE_DOES_NOT_KNOW_NODE node2");
		sentences(world).contains("node2 does not know node3");
	}

	@Test
	void noticesALabelThatOnlyTheParentUses() {
		SampleWorld world = SampleWorld.healthy(3);
		world.nodes().forEach((node) -> world.denied(node, name(world, 3)));
		graded(world).containsExactly("NOTICE NODE_NAME_UNKNOWN_TO_ALL");
		verdicts(world).containsExactly(VerdictCode.WORKING);
	}

	@Test
	void wantsAnAddressForEveryServerListed() {
		SampleWorld world = SampleWorld.healthy(3);
		world.denied(world.node(2), world.childName(1));
		graded(world).containsExactly("ERROR NODE_LISTS_UNKNOWN_SERVER node2");
		sentences(world).contains("node2 lists name servers without an address: ns1");
	}

	@Test
	void isCriticalWhereNoListedServerHasAnAddressAnywhere() {
		SampleWorld world = SampleWorld.healthy(3);
		world.nodes()
			.forEach((node) -> IntStream.rangeClosed(1, 3).forEach((i) -> world.denied(node, world.childName(i))));
		graded(world).hasSize(3).allMatch((line) -> line.startsWith("CRITICAL NODE_LISTS_UNKNOWN_SERVER"));
	}

	@Test
	void asksOnlyForNamesBelowTheCluster() {
		ClusterDefinition outside = SampleWorld.withEndpoints(ClusterSamples.cluster("cache.enterprise.example",
				ClusterSamples.node("ns-a.other.example", "203.0.113.11"),
				ClusterSamples.node("ns-b.other.example", "203.0.113.12")));
		graded(SampleWorld.of(outside)).containsExactly("FINE NODE_KNOWS_EVERY_NODE");
	}

	private static DnsName name(SampleWorld world, int node) {
		return world.definition().nodes().get(node - 1).name();
	}

}
