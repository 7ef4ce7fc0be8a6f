package dev.signpost.diagnosis.check.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;

/**
 * N19: every node answers at the first try.
 */
public final class NodesLoseNoQuestions extends NodeCheck {

	private static final int FEWEST = 10;

	private static final int SOME_PERCENT = 10;

	private static final int MANY_PERCENT = 40;

	public NodesLoseNoQuestions() {
		super(CheckId.N19, Set.of(CheckId.N1), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		List<Exchange> tried = tried(told);
		if (tried.size() < FEWEST || !told.evidence().answersUdp(told.node())) {
			return notAsked(told);
		}
		List<Exchange> lost = tried.stream().filter(NodesLoseNoQuestions::lostItsFirstTry).toList();
		Finding finding = found(code(lost.size(), tried.size()), told).restingOn(lost.isEmpty() ? tried : lost);
		return List.of(lost.isEmpty() ? finding
				: finding.with("lost", Integer.toString(lost.size())).with("of", Integer.toString(tried.size())));
	}

	private static Says code(int lost, int of) {
		if (lost == 0) {
			return Says.NOTHING_LOST;
		}
		int percent = Math.ceilDiv(100 * lost, of);
		return (percent <= SOME_PERCENT) ? Says.FEW_LOST : (percent <= MANY_PERCENT) ? Says.SOME_LOST : Says.MANY_LOST;
	}

	private static boolean lostItsFirstTry(Exchange exchange) {
		return exchange.answer() instanceof Answer.Silence
				|| exchange.answer() instanceof Answer.Reply reply && reply.attempt() > 1;
	}

	/** A kind of question that is never answered is not lost: other checks tell of it. */
	private static List<Exchange> tried(Told told) {
		return told.settledUdp()
			.stream()
			.collect(Collectors.groupingBy((exchange) -> kind(exchange.question()), LinkedHashMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.filter((alike) -> alike.stream().anyMatch((one) -> one.answer() instanceof Answer.Reply))
			.flatMap(List::stream)
			.toList();
	}

	private static List<Object> kind(Question question) {
		return List.of(question.type(), question.recursionDesired(), question.mixedCase(),
				Optional.ofNullable(question.edns()));
	}

	private enum Says implements FindingCode {

		NOTHING_LOST(Severity.FINE, VerdictCode.WORKING),

		FEW_LOST(Severity.NOTICE, VerdictCode.WORKING),

		SOME_LOST(Severity.WARNING, VerdictCode.WORKING_SLOW),

		MANY_LOST(Severity.ERROR, VerdictCode.SOME_CLIENTS_FAIL),

		N19_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
