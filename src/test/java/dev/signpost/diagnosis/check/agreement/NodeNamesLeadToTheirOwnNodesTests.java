package dev.signpost.diagnosis.check.agreement;

import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NodeNamesLeadToTheirOwnNodesTests extends ShowsEveryCode {

	NodeNamesLeadToTheirOwnNodesTests() {
		super(new NodeNamesLeadToTheirOwnNodes());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("NAMES_LEAD_HOME");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 5, 13 })
	void recognisesAFailoverThatWorked(int nodes) {
		SampleWorld world = SampleWorld.healthy(nodes).failedOver(2, 1);
		graded(world).containsExactly("NOTICE NODE_FAILED_OVER node2");
		assertThat(findings(world).getFirst().arguments()).containsEntry("heir", "node1")
			.containsEntry("now", "203.0.113.11");
	}

	@Test
	void recognisesAFailoverUnderWay() {
		SampleWorld world = SampleWorld.healthy(3).failedOver(2, 1);
		world.says(world.node(3), DnsName.of("node2.cache.enterprise.example"), world.node(2).address());
		graded(world).containsExactly("NOTICE FAILOVER_UNDER_WAY node2");
	}

	@Test
	void remarksThatTheClusterStillTrustsASilentNode() {
		SampleWorld world = SampleWorld.healthy(3);
		graded(world.silent(world.node(2))).containsExactly("INFO SILENT_NODE_KEEPS_ITS_NAME node2");
	}

	@Test
	void cannotTellWhenNobodySpeaks() {
		SampleWorld world = SampleWorld.healthy(2);
		said(world.silent(world.node(1)).silent(world.node(2))).containsExactly("C9_NOT_ASKED");
	}

}
