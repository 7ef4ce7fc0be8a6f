package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.lookup.Answer;

/**
 * N17: what comes back comes from the address asked, and nobody else answers for it.
 */
public final class OnlyTheNodesAnswer extends NodeCheck {

	public OnlyTheNodesAnswer() {
		super(CheckId.N17, Set.of(CheckId.N1), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		List<Exchange> settled = told.settledUdp();
		List<Exchange> wrong = settled.stream().filter((exchange) -> !Strays.of(exchange).isEmpty()).toList();
		if (settled.isEmpty()) {
			return notAsked(told);
		}
		if (wrong.isEmpty()) {
			return told.evidence().answersUdp(told.node()) ? List.of(found(Says.ONLY_TRUE_ANSWERS, told))
					: notAsked(told);
		}
		List<Exchange> lost = wrong.stream().filter((one) -> one.answer() instanceof Answer.Silence).toList();
		return List.of(lost.isEmpty() ? described(Says.FORGED_ANSWERS_TOO, told, wrong) : lost(told, lost));
	}

	private Finding lost(Told told, List<Exchange> lost) {
		boolean elsewhere = lost.stream().anyMatch((exchange) -> Strays.fromElsewhere(exchange).isPresent());
		return described(elsewhere ? Says.ANSWERS_COME_FROM_ELSEWHERE : Says.ONLY_FALSE_ANSWERS, told, lost);
	}

	private Finding described(Says code, Told told, List<Exchange> exchanges) {
		List<Answer.Stray> strays = exchanges.stream().flatMap((exchange) -> Strays.of(exchange).stream()).toList();
		String source = exchanges.stream()
			.flatMap((exchange) -> Strays.fromElsewhere(exchange).stream())
			.findFirst()
			.orElse(strays.getFirst().source());
		return found(code, told).restingOn(exchanges)
			.with("strays", Integer.toString(strays.size()))
			.with("source", source);
	}

	private enum Says implements FindingCode {

		ONLY_TRUE_ANSWERS(Severity.FINE, VerdictCode.WORKING),

		FORGED_ANSWERS_TOO(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		ANSWERS_COME_FROM_ELSEWHERE(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		ONLY_FALSE_ANSWERS(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		N17_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
