package dev.signpost.diagnosis.check.resolver;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverPassesAllAddressesTests extends ShowsEveryCode {

	ResolverPassesAllAddressesTests() {
		super(new ResolverPassesAllAddresses());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("NOTHING_HELD_BACK");
	}

	private static final DnsName DATABASE = DnsName.of("redis-12000.cache.enterprise.example");

	private static final Server RESOLVER = SampleWorld.RESOLVER;

	private static SampleWorld inside() {
		return SampleWorld.of(SampleWorld.withEndpoints(
				ClusterSamples.cluster("cache.enterprise.example",
						ClusterSamples.node("node1.cache.enterprise.example", "10.0.0.11")),
				new Endpoint(DATABASE, 12_000, false)));
	}

	private static Said empty() {
		return Said.to(Ask.recursive(DATABASE, RecordType.A)).recursionAvailable();
	}

	@Test
	void tellsThatPrivateAddressesAreTakenOut() {
		said(inside()).containsExactly("NOTHING_HELD_BACK");
		graded(inside().when(RESOLVER, Ask.recursive(DATABASE, RecordType.A), empty().answer()))
			.containsExactly("ERROR RESOLVER_FILTERS 192.0.2.53");
	}

	@Test
	void believesTheResolversOwnWord() {
		Question question = Ask.recursive(DATABASE, RecordType.A);
		graded(SampleWorld.healthy(3).when(RESOLVER, question, empty().error(17, "").answer()))
			.containsExactly("ERROR RESOLVER_FILTERS 192.0.2.53");
		graded(SampleWorld.healthy(3).when(RESOLVER, question, Said.refused(question)))
			.containsExactly("ERROR RESOLVER_FILTERS 192.0.2.53");
	}

	@Test
	void takesAnEmptyAnswerAboutPublicAddressesForAMemory() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(RESOLVER, Ask.recursive(DATABASE, RecordType.A), empty().answer());
		said(world).containsExactly("NOTHING_HELD_BACK");
	}

	@Test
	void saysNothingOfASilentResolver() {
		said(SampleWorld.healthy(3).silent(SampleWorld.RESOLVER)).containsExactly("R10_NOT_ASKED");
	}

}
