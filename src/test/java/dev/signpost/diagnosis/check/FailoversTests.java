package dev.signpost.diagnosis.check;

import java.util.Set;

import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.dns.DnsName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FailoversTests {

	@Test
	void seesNoneInAHealthyCluster() {
		assertThat(Failovers.of(SampleWorld.healthy(3).evidence()).all()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 5, 13 })
	void seesThatADeadNodesNameLeadsToAnother(int nodes) {
		SampleWorld world = SampleWorld.healthy(nodes).failedOver(2, 1);
		Failovers failovers = Failovers.of(world.evidence());
		assertThat(failovers.all()).singleElement().satisfies((failover) -> {
			assertThat(failover.node().name().text()).isEqualTo("node2.cache.enterprise.example");
			assertThat(failover.now()).isEqualTo(Set.of(world.node(1).address()));
			assertThat(failover.finished()).isTrue();
		});
		assertThat(failovers.explains(world.node(2).address())).isTrue();
		assertThat(failovers.explains(world.node(1).address())).isFalse();
	}

	@Test
	void seesThatTheMoveIsNotFinishedWhileANodeStillNamesTheDeadAddress() {
		SampleWorld world = SampleWorld.healthy(3).failedOver(2, 1);
		DnsName node2 = DnsName.of("node2.cache.enterprise.example");
		world.says(world.node(3), node2, world.node(2).address());
		assertThat(Failovers.of(world.evidence()).of(node2)).get()
			.extracting(Failovers.Failover::finished)
			.isEqualTo(false);
	}

	@Test
	void seesNoneWhileTheNodesStillSendToTheSilentOne() {
		SampleWorld world = SampleWorld.healthy(3);
		Evidence evidence = world.silent(world.node(2)).evidence();
		assertThat(Failovers.of(evidence).all()).isEmpty();
		assertThat(Failovers.of(evidence).silentNodes()).hasSize(1);
	}

	@Test
	void seesNoneWhileTheOldAddressStillAnswers() {
		SampleWorld world = SampleWorld.healthy(3);
		DnsName node2 = DnsName.of("node2.cache.enterprise.example");
		world.nodes().forEach((server) -> world.says(server, node2, world.node(1).address()));
		assertThat(Failovers.of(world.evidence()).all()).isEmpty();
	}

}
