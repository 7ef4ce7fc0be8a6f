package dev.signpost.diagnosis.check.failover;

import java.util.stream.IntStream;

import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * F2: each thing that it can say.
 */
class DeadServersCostLittleTests extends ShowsEveryCode {

	DeadServersCostLittleTests() {
		super(new DeadServersCostLittle());
	}

	@Test
	void costsNothingWhereAllLive() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE NO_DEAD_SERVERS");
	}

	@Test
	void costsLittleWithOneOfThree() {
		graded(dead(3, 1)).containsExactly("INFO DEAD_SERVERS_COST_LITTLE");
		sentences(dead(3, 1)).contains("The silent servers make a look-up 0.27 s slower on average");
	}

	@Test
	void isNoticedFromHalfASecond() {
		graded(dead(3, 2)).containsExactly("NOTICE DEAD_SERVERS_COST_TIME");
		assertThat(findings(dead(3, 2)).getFirst().arguments()).containsEntry("expected", "0.80 s")
			.containsEntry("worst", "1.60 s");
	}

	@Test
	void warnsWhereClientsMayGiveUp() {
		graded(dead(13, 6)).containsExactly("NOTICE DEAD_SERVERS_COST_TIME");
		graded(dead(13, 7)).containsExactly("WARNING DEAD_SERVERS_COST_MUCH");
	}

	@Test
	void saysNothingWhereAllAreDead() {
		graded(dead(3, 3)).containsExactly("NOT_ASKED F2_NOT_ASKED");
	}

	@Test
	void isOnlyAConsequenceOfDeadNodes() {
		SampleWorld world = dead(13, 7);
		assertThat(Catalogue.whole().judge(world.evidence()).stream())
			.filteredOn((finding) -> finding.check() == CheckId.F2)
			.noneMatch(Finding::leads);
	}

	private static SampleWorld dead(int nodes, int dead) {
		SampleWorld world = SampleWorld.healthy(nodes);
		IntStream.rangeClosed(1, dead).mapToObj(world::node).forEach(world::silent);
		return world;
	}

}
