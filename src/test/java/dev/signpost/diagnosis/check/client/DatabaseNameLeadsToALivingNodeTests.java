package dev.signpost.diagnosis.check.client;

import java.time.Duration;
import java.util.List;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.PortProbe.PortAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseNameLeadsToALivingNodeTests extends ShowsEveryCode {

	DatabaseNameLeadsToALivingNodeTests() {
		super(new DatabaseNameLeadsToALivingNode());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("DATABASE_LEADS_TO_LIVING_NODE");
	}

	private static final Endpoint DATABASE = SampleWorld.cluster(3).endpoints().getFirst();

	private static SampleWorld leadingTo(SampleWorld world, String address) {
		return world.says(SampleWorld.RESOLVER, DATABASE.name(), IpAddress.of(address));
	}

	private static final PortAnswer CLOSED = new PortAnswer.Closed(Duration.ofMillis(1));

	@Test
	void tellsThatClientsAreSentToADeadNode() {
		SampleWorld world = leadingTo(SampleWorld.healthy(3).failedOver(1, 2), "203.0.113.11").knocked(DATABASE,
				IpAddress.of("203.0.113.11"), CLOSED);
		graded(world).containsExactly("ERROR DATABASE_LEADS_TO_DEAD_NODE node1");
	}

	@Test
	void believesADatabaseThatAnswersOnANodeWithSilentDns() {
		SampleWorld world = SampleWorld.healthy(3);
		said(world.silent(world.node(1))).containsExactly("DATABASE_LEADS_TO_LIVING_NODE");
	}

	@Test
	void noticesAnAddressThatIsNoNodes() {
		graded(leadingTo(SampleWorld.healthy(3), "192.0.2.77"))
			.containsExactly("NOTICE DATABASE_LEADS_ELSEWHERE 192.0.2.77");
	}

	@Test
	void acceptsAnotherAddressOfANode() {
		ClusterDefinition of = SampleWorld.cluster(1);
		Node node = of.nodes().getFirst();
		ClusterDefinition more = SampleWorld.withEndpoints(ClusterSamples.cluster(of.name().text(),
				new Node(node.name(), node.ipv4(), null, List.of(IpAddress.of("192.0.2.77")))), DATABASE);
		said(leadingTo(SampleWorld.of(more), "192.0.2.77")).containsExactly("DATABASE_LEADS_TO_LIVING_NODE");
	}

	@Test
	void followsAFailover() {
		said(SampleWorld.healthy(3).failedOver(1, 2)).containsExactly("DATABASE_LEADS_TO_LIVING_NODE");
	}

	@Test
	void asksNothingWithoutADatabaseOrAnAnswer() {
		said(SampleWorld.of(SampleWorld.withEndpoints(SampleWorld.cluster(3)))).containsExactly("NO_DATABASE_NAMED");
		said(SampleWorld.healthy(3).silent(SampleWorld.RESOLVER)).containsExactly("E1_NOT_ASKED");
	}

	@Test
	void isNeverAConsequence() {
		assertThat(new DatabaseNameLeadsToALivingNode().needs()).isEmpty();
	}

}
