package dev.signpost.diagnosis.check.node;

import java.time.Duration;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import org.junit.jupiter.api.Test;

/**
 * N2: each thing that it can say.
 */
class NodesAnswerOverTcpTests extends ShowsEveryCode {

	NodesAnswerOverTcpTests() {
		super(new NodesAnswerOverTcp());
	}

	@Test
	void saysThatTcpAnswers() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE TCP_ANSWERS");
	}

	@Test
	void tellsSilenceRefusalAndBrokenConnectionsApart() {
		graded(tcp(Said.silence())).containsExactly("WARNING TCP_SILENT node2");
		graded(tcp(Said.portClosed())).containsExactly("WARNING TCP_CLOSED node2");
		graded(tcp(new Answer.Unreachable(Answer.Why.RESET, Duration.ofMillis(1))))
			.containsExactly("WARNING TCP_BREAKS node2");
		verdicts(tcp(Said.silence())).containsExactly(VerdictCode.NEEDS_ATTENTION);
	}

	@Test
	void isAnErrorWhereAnswersAreCut() {
		SampleWorld world = tcp(Said.silence());
		Question ns = Ask.ns(world.cluster());
		world.when(world.node(2), ns, Said.to(ns).authoritative().truncated().answer());
		graded(world).containsExactly("ERROR TCP_SILENT node2");
		verdicts(world).containsExactly(VerdictCode.SOME_CLIENTS_FAIL);
	}

	@Test
	void saysNothingOfANodeThatIsSilentAltogether() {
		graded(NodeWorlds.silent(2)).containsExactly("FINE TCP_ANSWERS", "NOT_ASKED N2_NOT_ASKED node2");
		graded(tcp(new Answer.Unreachable(Answer.Why.NO_ROUTE, Duration.ZERO)))
			.contains("NOT_ASKED N2_NOT_ASKED node2");
	}

	private static SampleWorld tcp(Answer answer) {
		SampleWorld world = SampleWorld.healthy(3);
		return world.when(world.node(2), Ask.soaOverTcp(world.cluster()), answer);
	}

}
