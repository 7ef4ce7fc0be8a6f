package dev.signpost.diagnosis.check.agreement;

import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GlueAndNodesGiveTheSameAddressTests extends ShowsEveryCode {

	GlueAndNodesGiveTheSameAddressTests() {
		super(new GlueAndNodesGiveTheSameAddress());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("GLUE_AGREES");
	}

	private static final DnsName NODE2 = DnsName.of("node2.cache.enterprise.example");

	@Test
	void explainsAFailover() {
		graded(SampleWorld.healthy(3).failedOver(2, 1)).containsExactly("NOTICE GLUE_FAILED_OVER node2");
	}

	@Test
	void showsBothAddressesWhenNothingExplainsTheDifference() {
		SampleWorld world = SampleWorld.healthy(3);
		world.nodes().forEach((node) -> world.says(node, NODE2, IpAddress.of("203.0.113.99")));
		graded(world).containsExactly("WARNING GLUE_DIFFERS node2");
		assertThat(findings(world).getFirst().arguments()).containsEntry("glue", "203.0.113.12")
			.containsEntry("own", "203.0.113.99");
	}

	@Test
	void leavesNodesThatDisagreeToAnotherCheck() {
		SampleWorld world = SampleWorld.healthy(3);
		said(world.says(world.node(3), NODE2, IpAddress.of("203.0.113.99"))).containsExactly("GLUE_AGREES");
	}

	@Test
	void asksNothingWhenTheNodesDoNotKnowTheNames() {
		SampleWorld world = SampleWorld.healthy(1);
		said(world.denied(world.node(1), DnsName.of("node1.cache.enterprise.example"))).containsExactly("C2_NOT_ASKED");
	}

}
