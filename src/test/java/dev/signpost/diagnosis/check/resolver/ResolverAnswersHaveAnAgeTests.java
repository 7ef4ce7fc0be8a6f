package dev.signpost.diagnosis.check.resolver;

import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResolverAnswersHaveAnAgeTests extends ShowsEveryCode {

	ResolverAnswersHaveAnAgeTests() {
		super(new ResolverAnswersHaveAnAge());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("RESOLVER_AGE 192.0.2.53");
	}

	private static final DnsName DATABASE = DnsName.of("redis-12000.cache.enterprise.example");

	private static final Server RESOLVER = SampleWorld.RESOLVER;

	@Test
	void countsDown() {
		SampleWorld world = SampleWorld.healthy(3);
		world.says(RESOLVER, DATABASE, 2, world.node(1).address());
		assertThat(findings(world).getFirst().arguments()).containsEntry("age", "3")
			.containsEntry("left", "2")
			.containsEntry("ttl", "5")
			.containsEntry("until", "12:00:02 UTC");
	}

	@Test
	void saysNothingOfASilentResolver() {
		said(SampleWorld.healthy(3).silent(SampleWorld.RESOLVER)).containsExactly("R3_NOT_ASKED");
	}

}
