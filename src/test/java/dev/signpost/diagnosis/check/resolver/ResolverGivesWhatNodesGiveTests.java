package dev.signpost.diagnosis.check.resolver;

import java.util.List;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResolverGivesWhatNodesGiveTests extends ShowsEveryCode {

	ResolverGivesWhatNodesGiveTests() {
		super(new ResolverGivesWhatNodesGive());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("RESOLVER_GIVES_THE_SAME");
	}

	private static final DnsName DATABASE = DnsName.of("redis-12000.cache.enterprise.example");

	private static final Server RESOLVER = SampleWorld.RESOLVER;

	private static SampleWorld listing(long ttl, String... servers) {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.recursive(world.cluster(), RecordType.NS);
		return world.when(RESOLVER, question,
				Said.to(question)
					.recursionAvailable()
					.answers(Stream.of(servers).map((name) -> Said.ns(world.cluster(), ttl, DnsName.of(name))).toList())
					.answer());
	}

	@Test
	void acceptsTheParentsListAndTheNodesOwn() {
		said(listing(60, "node1.cache.enterprise.example", "node2.cache.enterprise.example",
				"node3.cache.enterprise.example"))
			.containsExactly("RESOLVER_GIVES_THE_SAME");
		said(listing(3_600, "ns3.cache.enterprise.example", "ns2.cache.enterprise.example",
				"ns1.cache.enterprise.example"))
			.containsExactly("RESOLVER_GIVES_THE_SAME");
	}

	@Test
	void toleratesAnOldListWithinItsTime() {
		graded(listing(3_600, "ns1.cache.enterprise.example", "ns2.cache.enterprise.example"))
			.containsExactly("NOTICE RESOLVER_OLD_NAME_SERVERS 192.0.2.53");
	}

	@Test
	void warnsOfAnOldListThatStaysTooLong() {
		graded(listing(3_601, "ns1.cache.enterprise.example", "ns2.cache.enterprise.example"))
			.containsExactly("WARNING RESOLVER_OLD_NAME_SERVERS 192.0.2.53");
	}

	@Test
	void tellsOfAListWithNoServerOfOurs() {
		graded(listing(60, "ns1.elsewhere.example")).containsExactly("ERROR RESOLVER_OTHER_NAME_SERVERS 192.0.2.53");
	}

	@Test
	void tellsOfAnAddressThatNoNodeHas() {
		SampleWorld world = SampleWorld.healthy(3).says(RESOLVER, DATABASE, IpAddress.of("192.0.2.77"));
		graded(world).containsExactly("ERROR RESOLVER_OTHER_ADDRESS 192.0.2.53");
		assertThat(findings(world).getFirst().arguments()).containsEntry("gives", "192.0.2.77")
			.containsEntry("right", "203.0.113.11")
			.containsEntry("names", "redis-12000");
	}

	@Test
	void leavesAnotherNodesAddressToTheCheckOfOldAnswers() {
		SampleWorld world = SampleWorld.healthy(3);
		said(world.says(RESOLVER, DATABASE, world.node(2).address())).containsExactly("RESOLVER_GIVES_THE_SAME");
	}

	@Test
	void isContentWithAFailover() {
		said(SampleWorld.healthy(3).failedOver(2, 1)).containsExactly("RESOLVER_GIVES_THE_SAME");
		said(SampleWorld.healthy(3).failedOver(1, 2)).containsExactly("RESOLVER_GIVES_THE_SAME");
	}

	@Test
	void isContentWithBothFamiliesAndAnotherAddressOfTheSameNode() {
		ClusterDefinition of = ClusterSamples.cluster("cache.enterprise.example",
				ClusterSamples.node("node1.cache.enterprise.example", "203.0.113.11", "2001:db8::11"));
		Node node = of.nodes().getFirst();
		ClusterDefinition more = SampleWorld.withEndpoints(
				ClusterSamples.cluster("cache.enterprise.example",
						new Node(node.name(), node.ipv4(), node.ipv6(), List.of(IpAddress.of("10.0.0.11")))),
				new Endpoint(DATABASE, 12_000, false));
		said(SampleWorld.of(more)).containsExactly("RESOLVER_GIVES_THE_SAME");
		said(SampleWorld.of(more).says(RESOLVER, DATABASE, IpAddress.of("10.0.0.11")))
			.containsExactly("RESOLVER_GIVES_THE_SAME");
	}

	@Test
	void saysNothingOfASilentResolver() {
		said(SampleWorld.healthy(3).silent(SampleWorld.RESOLVER)).containsExactly("R2_NOT_ASKED");
	}

}
