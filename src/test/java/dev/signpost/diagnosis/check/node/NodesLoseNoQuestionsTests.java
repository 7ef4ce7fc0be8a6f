package dev.signpost.diagnosis.check.node;

import java.util.List;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import org.junit.jupiter.api.Test;

/**
 * N19: each thing that it can say.
 */
class NodesLoseNoQuestionsTests extends ShowsEveryCode {

	NodesLoseNoQuestionsTests() {
		super(new NodesLoseNoQuestions());
	}

	@Test
	void saysThatNothingIsLost() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE NOTHING_LOST");
	}

	@Test
	void growsWithWhatIsLost() {
		graded(losing(1)).containsExactly("NOTICE FEW_LOST node2");
		graded(losing(3)).containsExactly("WARNING SOME_LOST node2");
		graded(losing(14)).containsExactly("ERROR MANY_LOST node2");
		sentences(losing(3)).contains("node2 loses questions: 3 of 25");
	}

	@Test
	void countsSilenceOfAQuestionThatOthersLikeItHadAnswered() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2), Ask.a(world.childName(1)), Said.silence());
		graded(world).containsExactly("NOTICE FEW_LOST node2");
	}

	@Test
	void doesNotCountAKindOfQuestionThatIsNeverAnswered() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2)::equals, (question) -> question.type().equals(RecordType.AAAA),
				(server, question) -> Said.silence());
		graded(world).containsExactly("FINE NOTHING_LOST");
	}

	@Test
	void judgesNothingByFewerThanTen() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2)::equals, (question) -> !question.type().equals(RecordType.SOA),
				(server, question) -> Said.notAsked());
		graded(world).containsExactly("FINE NOTHING_LOST", "NOT_ASKED N19_NOT_ASKED node2");
	}

	/** The first so many address questions are answered at the second try. */
	private static SampleWorld losing(int questions) {
		SampleWorld world = SampleWorld.healthy(3);
		SampleWorld whole = SampleWorld.healthy(3);
		whole.file()
			.exchanges()
			.stream()
			.filter((exchange) -> exchange.server().equals(whole.node(2)) && exchange.question().type().isAddress())
			.limit(questions)
			.forEach((exchange) -> world.when(world.node(2), exchange.question(), late(exchange)));
		return world;
	}

	private static Answer late(Exchange exchange) {
		Answer.Reply reply = (Answer.Reply) exchange.answer();
		return new Answer.Reply(reply.message(), reply.wire(), reply.took(), 2, 2, List.of());
	}

}
