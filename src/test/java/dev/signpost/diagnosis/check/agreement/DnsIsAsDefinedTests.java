package dev.signpost.diagnosis.check.agreement;

import java.util.List;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.plan.DesiredRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnsIsAsDefinedTests extends ShowsEveryCode {

	DnsIsAsDefinedTests() {
		super(new DnsIsAsDefined());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("DNS_IS_AS_DEFINED");
	}

	private static ClusterDefinition renamed() {
		ClusterDefinition of = SampleWorld.cluster(2);
		return SampleWorld.withEndpoints(ClusterSamples.cluster(of.name().text(), of.nodes().getFirst(),
				ClusterSamples.node("nodeB.cache.enterprise.example", "203.0.113.12")));
	}

	@Test
	void seesOtherLabelsThanSignpostSet() {
		graded(SampleWorld.healthy(2).defining(renamed())).contains("WARNING NS_RECORD_DRIFTED");
	}

	@Test
	void seesAnotherAddressThanSignpostSet() {
		ClusterDefinition other = ClusterSamples.cluster("cache.enterprise.example",
				ClusterSamples.node("node1.cache.enterprise.example", "203.0.113.11"),
				ClusterSamples.node("node2.cache.enterprise.example", "203.0.113.22"));
		graded(SampleWorld.healthy(2).defining(other)).containsExactly("WARNING ADDRESS_DRIFTED node2");
	}

	@Test
	void seesThatTheClusterKnowsTheNodeElsewhere() {
		SampleWorld world = SampleWorld.healthy(3);
		DnsName node2 = DnsName.of("node2.cache.enterprise.example");
		world.nodes().forEach((node) -> world.says(node, node2, IpAddress.of("203.0.113.99")));
		graded(world).containsExactly("WARNING NODE_MOVED node2");
	}

	@Test
	void isContentWithAFailover() {
		said(SampleWorld.healthy(3).failedOver(2, 1)).containsExactly("DNS_IS_AS_DEFINED");
	}

	@Test
	void waitsWhileAChangeIsUnderWay() {
		SampleWorld world = SampleWorld.healthy(2).defining(renamed());
		ZoneFacts.Known known = world.knownZone(DesiredRecords.of(world.definition()));
		world.zone(new ZoneFacts.Known(known.zone(), List.of(), List.of(), known.snapshot(), known.held(),
				new ZoneFacts.LastChange(8, "SUBMITTED", SampleWorld.NOW.minusSeconds(4), false)));
		graded(world).containsExactly("INFO CHANGE_UNDER_WAY");
	}

	@Test
	void asksNothingWithoutADelegation() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach((parent) -> world.denied(parent, world.cluster()));
		said(world).containsExactly("C7_NOT_ASKED");
	}

}
