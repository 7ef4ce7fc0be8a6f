package dev.signpost.diagnosis.check.node;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import org.junit.jupiter.api.Test;

/**
 * N16: each thing that it can say.
 */
class LetterCaseDoesNotMatterTests extends ShowsEveryCode {

	LetterCaseDoesNotMatterTests() {
		super(new LetterCaseDoesNotMatter());
	}

	@Test
	void saysThatCaseIsKept() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE CASE_KEPT");
	}

	@Test
	void warnsWhereTheQuestionIsRepeatedOtherwise() {
		SampleWorld world = SampleWorld.healthy(3);
		Question mixed = Ask.soaMixedCase(world.cluster());
		world.when(world.node(2), mixed, soa(world, mixed).echoing(world.cluster().absolute()).answer());
		graded(world).containsExactly("WARNING CASE_NOT_KEPT node2");
		sentences(world).anyMatch((sentence) -> sentence.contains(mixed.spelling()));
	}

	@Test
	void isAnErrorWhereTheAnswerDiffers() {
		SampleWorld world = SampleWorld.healthy(3);
		Question mixed = Ask.soaMixedCase(world.cluster());
		world.when(world.node(2), mixed, Said.to(mixed).rcode(Rcodes.NXDOMAIN).answer())
			.when(world.node(3), mixed, Said.to(mixed).authoritative().answer());
		graded(world).containsExactly("ERROR CASE_CHANGES_ANSWER node2", "ERROR CASE_CHANGES_ANSWER node3");
	}

	@Test
	void saysNothingOfASilentNode() {
		graded(NodeWorlds.silent(2)).containsExactly("FINE CASE_KEPT", "NOT_ASKED N16_NOT_ASKED node2");
	}

	private static Said soa(SampleWorld world, Question question) {
		return Said.to(question)
			.authoritative()
			.answers(Said.soa(world.cluster(), 60, "ns." + world.cluster().absolute(), 1, 60));
	}

}
