package dev.signpost.diagnosis.check.node;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.lookup.Question;
import org.junit.jupiter.api.Test;

/**
 * N8: each thing that it can say.
 */
class NodesListServersTests extends ShowsEveryCode {

	NodesListServersTests() {
		super(new NodesListServers());
	}

	@Test
	void showsTheClustersOwnLabelsBesideTheNodes() {
		graded(SampleWorld.healthy(3)).containsExactly("INFO NODE_LISTS_OWN_LABELS");
		sentences(SampleWorld.healthy(3))
			.contains("Every node lists the name servers under the cluster's own labels: this is right")
			.anyMatch((sentence) -> sentence.contains("ns1 (node1), ns2 (node2), ns3 (node3)"));
		sentences(SampleWorld.healthy(3).childLabel("ns-node"))
			.anyMatch((sentence) -> sentence.contains("ns-node1 (node1)"));
	}

	@Test
	void isFineWhereTheLabelsAreTheParents() {
		graded(SampleWorld.healthy(3).childLabel("node")).containsExactly("FINE NODE_LISTS_DEFINED_NAMES");
		sentences(SampleWorld.healthy(3).childLabel("node")).contains("Listed: node1, node2, node3.");
	}

	@Test
	void showsWhereTheNamesOfADeadNodeLead() {
		SampleWorld world = SampleWorld.healthy(3);
		world.silent(world.node(2))
			.when((server) -> server.role() == Server.Role.NODE && !server.equals(world.node(2)),
					Ask.a(world.childName(2))::equals,
					(server, question) -> Said.to(question)
						.authoritative()
						.answers(Said.address(world.childName(2), 5, world.node(1).address()))
						.answer());
		sentences(world).anyMatch((sentence) -> sentence.contains("ns2 (node1)"));
	}

	@Test
	void keepsDifferentListsApart() {
		SampleWorld world = SampleWorld.healthy(3);
		Question ns = Ask.ns(world.cluster());
		world.when(world.node(2), ns,
				Said.to(ns).authoritative().answers(Said.ns(world.cluster(), 60, world.childName(2))).answer());
		graded(world).containsExactly("INFO NODE_LISTS_OWN_LABELS", "INFO NODE_LISTS_OWN_LABELS node2");
	}

	@Test
	void wantsSomebodyListed() {
		SampleWorld world = SampleWorld.healthy(3);
		Question ns = Ask.ns(world.cluster());
		world.when(world.node(2), ns, Said.to(ns).authoritative().answer());
		graded(world).contains("ERROR NODE_LISTS_NOBODY node2");
	}

	@Test
	void saysNothingOfASilentNode() {
		graded(NodeWorlds.silent(2)).contains("NOT_ASKED N8_NOT_ASKED node2");
	}

}
