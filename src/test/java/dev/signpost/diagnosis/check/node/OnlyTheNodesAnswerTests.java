package dev.signpost.diagnosis.check.node;

import java.time.Duration;
import java.util.List;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import org.junit.jupiter.api.Test;

/**
 * N17: each thing that it can say.
 */
class OnlyTheNodesAnswerTests extends ShowsEveryCode {

	OnlyTheNodesAnswerTests() {
		super(new OnlyTheNodesAnswer());
	}

	private static final Answer.Stray WRONG_ID = new Answer.Stray("192.0.2.66:53", Answer.Mismatch.ID);

	private static final Answer.Stray WRONG_SOURCE = new Answer.Stray("203.0.113.102:53", Answer.Mismatch.SOURCE);

	@Test
	void saysThatOnlyTheNodesAnswer() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE ONLY_TRUE_ANSWERS");
	}

	@Test
	void warnsOfForgedAnswersBesideTrueOnes() {
		SampleWorld world = SampleWorld.healthy(3);
		Question soa = Ask.soa(world.cluster());
		world.when(world.node(2), soa, Said.to(soa).authoritative().strays(WRONG_ID, WRONG_ID).answer());
		graded(world).containsExactly("WARNING FORGED_ANSWERS_TOO node2");
		sentences(world).anyMatch((sentence) -> sentence.contains("2 packets") && sentence.contains("192.0.2.66:53"));
	}

	@Test
	void isAnErrorWhereOnlyWrongOnesCome() {
		graded(only(WRONG_ID)).containsExactly("ERROR ONLY_FALSE_ANSWERS node2");
		graded(only(WRONG_SOURCE)).containsExactly("ERROR ANSWERS_COME_FROM_ELSEWHERE node2");
		sentences(only(WRONG_SOURCE)).contains("Answers of node2 come from 203.0.113.102:53 and are thrown away");
	}

	@Test
	void saysNothingOfASilentNode() {
		graded(NodeWorlds.silent(2)).containsExactly("FINE ONLY_TRUE_ANSWERS", "NOT_ASKED N17_NOT_ASKED node2");
	}

	private static SampleWorld only(Answer.Stray stray) {
		SampleWorld world = SampleWorld.healthy(3);
		return world.when(world.node(2), Ask.ns(world.cluster()),
				new Answer.Silence(Duration.ofSeconds(2), 3, List.of(stray)));
	}

}
