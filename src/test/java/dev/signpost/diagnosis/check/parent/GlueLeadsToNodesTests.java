package dev.signpost.diagnosis.check.parent;

import java.util.List;
import java.util.Set;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckProof;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Target;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Question;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GlueLeadsToNodesTests {

	private static final Check CHECK = new GlueLeadsToNodes();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWithTheNodesOwnAddresses() {
		said(SampleWorld.healthy(3)).containsExactly("FINE GLUE_RIGHT");
	}

	@Test
	void namesAWrongAddress() {
		said(swapped("203.0.113.99")).containsExactly("WARNING GLUE_WRONG node2");
		SampleWorld world = swapped("203.0.113.13");
		said(world).containsExactly("WARNING GLUE_WRONG node2");
		assertThat(CheckProof.findings(CHECK, world).getFirst().arguments()).containsEntry("whose",
				"the address of node3");
	}

	@Test
	void growsWithTheShare() {
		said(Refers.everywhere(SampleWorld.healthy(2), "node1.cache.enterprise.example 203.0.113.98",
				"node2.cache.enterprise.example 203.0.113.99"))
			.containsExactly("ERROR GLUE_WRONG node1", "ERROR GLUE_WRONG node2");
	}

	@Test
	void namesAStrangerThatAnswersThere() {
		SampleWorld world = swapped("203.0.113.99");
		Server stranger = new Server(Server.Role.NODE, "node2", IpAddress.of("203.0.113.99"));
		Question question = Ask.soa(world.cluster());
		world.target(new Target(stranger, Set.of(Server.Origin.GLUE), null))
			.when(stranger::equals, (asked) -> true, (server, asked) -> Said.refused(asked))
			.when(stranger, question, Said.refused(question));
		said(world).containsExactly("ERROR GLUE_FOREIGN node2");
	}

	@Test
	void acceptsAnotherAddressOfTheNode() {
		ClusterDefinition two = SampleWorld.cluster(2);
		Node second = new Node(two.nodes().get(1).name(), two.nodes().get(1).ipv4(), null,
				List.of(IpAddress.of("203.0.113.99")));
		SampleWorld world = Refers.everywhere(
				SampleWorld.of(new ClusterDefinition(two.name(), two.zone(), two.ttl(), two.nsTtl(),
						List.of(two.nodes().getFirst(), second), two.audience(), List.of(), List.of(), true)),
				"node1.cache.enterprise.example 203.0.113.11", "node2.cache.enterprise.example 203.0.113.99");
		said(world).containsExactly("FINE GLUE_RIGHT");
	}

	@Test
	void doesNotMindAFailover() {
		SampleWorld world = swapped("203.0.113.11");
		DnsName name = DnsName.of("node2.cache.enterprise.example");
		world.silent(world.node(2))
			.when((server) -> server.role() == Server.Role.NODE && !server.equals(world.node(2)), Ask.a(name)::equals,
					(server, question) -> Said.to(question)
						.authoritative()
						.answers(Said.address(name, 5, IpAddress.of("203.0.113.11")))
						.answer());
		said(world).containsExactly("FINE GLUE_RIGHT");
	}

	@Test
	void saysNothingWithoutAddresses() {
		said(Refers.nowhere(SampleWorld.healthy(3))).containsExactly("NOT_ASKED D7_NOT_ASKED");
		said(Refers.everywhere(SampleWorld.healthy(1), "node1.cache.enterprise.example"))
			.containsExactly("NOT_ASKED D7_NOT_ASKED");
	}

	private static SampleWorld swapped(String second) {
		return Refers.everywhere(SampleWorld.healthy(3), "node1.cache.enterprise.example 203.0.113.11",
				"node2.cache.enterprise.example " + second, "node3.cache.enterprise.example 203.0.113.13");
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
