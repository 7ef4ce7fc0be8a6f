package dev.signpost.diagnosis.check.node;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.lookup.Question;
import org.junit.jupiter.api.Test;

/**
 * N12: each thing that it can say.
 */
class CutAnswersArriveOverTcpTests extends ShowsEveryCode {

	CutAnswersArriveOverTcpTests() {
		super(new CutAnswersArriveOverTcp());
	}

	@Test
	void saysThatNothingIsCut() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE NOTHING_CUT");
	}

	@Test
	void noticesCutAnswersThatArriveOverTcp() {
		graded(cutting()).containsExactly("NOTICE ANSWERS_CUT node2");
	}

	@Test
	void isAnErrorWhereTcpFails() {
		SampleWorld world = cutting();
		world.when(world.node(2), Ask.soaOverTcp(world.cluster()), Said.silence());
		graded(world).containsExactly("ERROR ANSWERS_CUT_AND_LOST node2");
		sentences(world).contains("node2 says \"ask by TCP\", and TCP is blocked");
		SampleWorld half = cutting();
		half.asked(half.node(2), Ask.ns(half.cluster()).overTcp(), Said.silence());
		graded(half).containsExactly("ERROR ANSWERS_CUT_AND_LOST node2");
	}

	@Test
	void saysNothingOfASilentNode() {
		graded(NodeWorlds.silent(2)).containsExactly("FINE NOTHING_CUT", "NOT_ASKED N12_NOT_ASKED node2");
	}

	private static SampleWorld cutting() {
		SampleWorld world = SampleWorld.healthy(3);
		Question ns = Ask.ns(world.cluster());
		return world.when(world.node(2), ns, Said.to(ns).authoritative().truncated().answer());
	}

}
