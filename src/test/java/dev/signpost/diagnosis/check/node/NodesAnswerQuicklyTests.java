package dev.signpost.diagnosis.check.node;

import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.diagnosis.VerdictCode;
import org.junit.jupiter.api.Test;

/**
 * N3: each thing that it can say.
 */
class NodesAnswerQuicklyTests extends ShowsEveryCode {

	NodesAnswerQuicklyTests() {
		super(new NodesAnswerQuickly());
	}

	@Test
	void saysThatNodesAreQuick() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE NODE_QUICK");
		graded(taking(200)).isNotEmpty().noneMatch((line) -> line.contains("NODE_SLOW "));
	}

	@Test
	void noticesFromTwoHundredMillisecondsAndWarnsFromFiveHundred() {
		graded(taking(201)).containsExactly("NOTICE NODE_SLOW node2");
		graded(taking(500)).containsExactly("NOTICE NODE_SLOW node2");
		graded(taking(803)).containsExactly("WARNING NODE_VERY_SLOW node2");
		verdicts(taking(803)).containsExactly(VerdictCode.WORKING_SLOW);
		sentences(taking(803)).contains("node2 is slow: it takes 803 ms to answer");
	}

	@Test
	void comparesWithTheOthersOnlyWhereItCanBeNoticed() {
		graded(taking(20)).containsExactly("FINE NODE_QUICK");
		graded(taking(22)).containsExactly("NOTICE NODE_SLOWER node2");
		sentences(taking(22)).anyMatch((sentence) -> sentence.contains("22 ms for an answer, the others 1 ms"));
	}

	@Test
	void saysNothingOfASilentNode() {
		graded(NodeWorlds.silent(2)).containsExactly("FINE NODE_QUICK", "NOT_ASKED N3_NOT_ASKED node2");
	}

	private static SampleWorld taking(long millis) {
		SampleWorld world = SampleWorld.healthy(3);
		return world.when(world.node(2)::equals, (question) -> true,
				(server, question) -> Said.to(question).authoritative().tookMillis(millis).answer());
	}

}
