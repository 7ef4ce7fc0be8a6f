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
 * N2: every node answers over TCP too.
 */
public final class NodesAnswerOverTcp extends NodeCheck {

	public NodesAnswerOverTcp() {
		super(CheckId.N2, Set.of(CheckId.N1), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		Exchange tcp = told.evidence().asked(told.node(), Ask.soaOverTcp(told.zone())).orElse(null);
		if (tcp == null || !told.evidence().answersUdp(told.node()) && !(tcp.answer() instanceof Answer.Reply)) {
			return notAsked(told);
		}
		return switch (tcp.answer()) {
			case Answer.Reply reply -> List.of(found(Says.TCP_ANSWERS, told, tcp));
			case Answer.Silence silence -> List
				.of(needed(found(Says.TCP_SILENT, told, tcp), told).with("waited", Millis.seconds(silence.waited())));
			case Answer.Unreachable gone when gone.why() == Answer.Why.NO_ROUTE -> notAsked(told);
			case Answer.Unreachable gone when gone.why() == Answer.Why.PORT_CLOSED ->
				List.of(needed(found(Says.TCP_CLOSED, told, tcp), told));
			case Answer.Unreachable gone -> List.of(needed(found(Says.TCP_BREAKS, told, tcp), told));
			case Answer.Garbled garbled -> List.of(needed(found(Says.TCP_BREAKS, told, tcp), told));
			case Answer.NotAsked notAsked -> notAsked(told);
		};
	}

	/** Where answers over UDP are cut, TCP is the only way left. */
	private static Finding needed(Finding finding, Told told) {
		return CutAnswersArriveOverTcp.cut(told).isEmpty() ? finding
				: finding.as(Severity.ERROR).leadingTo(VerdictCode.SOME_CLIENTS_FAIL);
	}

	private enum Says implements FindingCode {

		TCP_ANSWERS(Severity.FINE, VerdictCode.WORKING),

		TCP_SILENT(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		TCP_CLOSED(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		TCP_BREAKS(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		N2_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
