package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.lookup.Answer;

/**
 * N12: an answer that is too long for UDP arrives over TCP.
 */
public final class CutAnswersArriveOverTcp extends NodeCheck {

	public CutAnswersArriveOverTcp() {
		super(CheckId.N12, Set.of(CheckId.N1, CheckId.N2), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		if (!told.evidence().answersUdp(told.node())) {
			return notAsked(told);
		}
		List<Exchange> cut = cut(told);
		if (cut.isEmpty()) {
			return List.of(found(Says.NOTHING_CUT, told));
		}
		return List
			.of(found(cut.stream().allMatch((one) -> arrives(told, one)) ? Says.ANSWERS_CUT : Says.ANSWERS_CUT_AND_LOST,
					told)
				.restingOn(cut)
				.with("cut", Integer.toString(cut.size()))
				.with("question", cut.getFirst().question().text()));
	}

	/**
	 * The answers over UDP that say that they are not whole.
	 */
	static List<Exchange> cut(Told told) {
		return told.settledUdp()
			.stream()
			.filter((exchange) -> exchange.answer() instanceof Answer.Reply reply && reply.message().flags().tc())
			.toList();
	}

	private static boolean arrives(Told told, Exchange cut) {
		return told.evidence()
			.asked(told.node(), cut.question().overTcp())
			.or(() -> told.evidence().asked(told.node(), Ask.soaOverTcp(told.zone())))
			.map(Exchange::answer)
			.filter(Answer.Reply.class::isInstance)
			.isPresent();
	}

	private enum Says implements FindingCode {

		NOTHING_CUT(Severity.FINE, VerdictCode.WORKING),

		ANSWERS_CUT(Severity.NOTICE, VerdictCode.WORKING),

		ANSWERS_CUT_AND_LOST(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		N12_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

		private final Severity severity;

		private final VerdictCode verdict;

		Says(Severity severity, VerdictCode verdict) {
			this.severity = severity;
			this.verdict = verdict;
		}

		@Override
		public Severity severity() {
			return this.severity;
		}

		@Override
		public VerdictCode verdict() {
			return this.verdict;
		}

	}

}
