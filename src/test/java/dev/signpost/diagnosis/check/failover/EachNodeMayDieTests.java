package dev.signpost.diagnosis.check.failover;

import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * F4: each thing that it can say.
 */
class EachNodeMayDieTests extends ShowsEveryCode {

	EachNodeMayDieTests() {
		super(new EachNodeMayDie());
	}

	@Test
	void tellsForEachNode() {
		graded(SampleWorld.healthy(3)).containsExactly("INFO CLUSTER_WOULD_STAY node1", "INFO CLUSTER_WOULD_STAY node2",
				"INFO CLUSTER_WOULD_STAY node3");
		assertThat(findings(SampleWorld.healthy(3)).getFirst().arguments()).containsEntry("databases", "redis-12000")
			.containsEntry("sum", "42")
			.containsEntry("servers", "2")
			.containsEntry("left", "0")
			.containsEntry("expected", "0.27 s");
		assertThat(findings(SampleWorld.healthy(3)).getLast().arguments()).containsEntry("databases",
				"no database that is watched");
	}

	@Test
	void tellsWhatTheNextDeathTakes() {
		SampleWorld world = SampleWorld.healthy(3);
		world.silent(world.node(3));
		graded(world).containsExactly("INFO MAJORITY_WOULD_BE_LOST node1", "INFO MAJORITY_WOULD_BE_LOST node2");
		world.silent(world.node(2));
		graded(world).containsExactly("INFO NOBODY_WOULD_ANSWER node1");
	}

	@Test
	void countsANodeOfTwoAddressesOnce() {
		graded(SampleWorld.dualStack(3)).hasSize(3);
	}

	@Test
	void saysNothingWhereAllAreDead() {
		SampleWorld world = SampleWorld.healthy(3);
		world.nodes().forEach(world::silent);
		graded(world).containsExactly("NOT_ASKED F4_NOT_ASKED");
	}

}
