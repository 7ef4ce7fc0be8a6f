package dev.signpost.diagnosis.check.failover;

import java.util.stream.IntStream;

import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * F3: each thing that it can say.
 */
class ClusterSurvivesAnotherFailureTests extends ShowsEveryCode {

	ClusterSurvivesAnotherFailureTests() {
		super(new ClusterSurvivesAnotherFailure());
	}

	@Test
	void countsWhatTheClusterCanLose() {
		assertThat(left(3, 0)).isEqualTo("1");
		assertThat(left(4, 0)).isEqualTo("1");
		assertThat(left(5, 0)).isEqualTo("2");
		assertThat(left(13, 0)).isEqualTo("6");
		assertThat(left(5, 1)).isEqualTo("1");
		graded(dead(3, 0)).containsExactly("FINE MORE_NODES_MAY_DIE");
	}

	@Test
	void warnsWhereNothingIsLeft() {
		graded(dead(3, 1)).containsExactly("WARNING NO_NODE_MAY_DIE");
		graded(dead(5, 2)).containsExactly("WARNING NO_NODE_MAY_DIE");
	}

	@Test
	void isAnErrorWithOneServerOrWithoutMajority() {
		graded(dead(3, 2)).containsExactly("ERROR ONE_SERVER_LEFT");
		graded(dead(2, 1)).containsExactly("ERROR ONE_SERVER_LEFT");
		graded(dead(5, 3)).containsExactly("ERROR MAJORITY_LOST");
	}

	@Test
	void onlyNoticesASmallClusterThatWasAgreedTo() {
		graded(dead(1, 0)).containsExactly("NOTICE CLUSTER_IS_SMALL");
		graded(dead(2, 0)).containsExactly("NOTICE CLUSTER_IS_SMALL");
	}

	@Test
	void saysNothingWhereAllAreDead() {
		graded(dead(3, 3)).containsExactly("NOT_ASKED F3_NOT_ASKED");
	}

	@Test
	void leavesADeadNodeTheOneLeadingFinding() {
		assertThat(Catalogue.whole().judge(dead(3, 1).evidence()).stream())
			.filteredOn((finding) -> "NF".indexOf(finding.check().family()) >= 0 && finding.severity().needsAttention()
					&& finding.leads())
			.extracting(Finding::code)
			.containsExactly("NODE_SILENT");
	}

	private String left(int nodes, int dead) {
		return findings(dead(nodes, dead)).getFirst().arguments().getOrDefault("left", "");
	}

	private static SampleWorld dead(int nodes, int dead) {
		SampleWorld world = SampleWorld.healthy(nodes);
		IntStream.rangeClosed(1, dead).mapToObj(world::node).forEach(world::silent);
		return world;
	}

}
