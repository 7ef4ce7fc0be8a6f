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
import dev.signpost.lookup.DnsMessage;

/**
 * N16: every node keeps the letters' case of a question and answers it whatever it is.
 */
public final class LetterCaseDoesNotMatter extends NodeCheck {

	public LetterCaseDoesNotMatter() {
		super(CheckId.N16, Set.of(CheckId.N1), Says.values());
	}

	@Override
	List<Finding> look(Told told) {
		Exchange mixed = told.replied(Ask.soaMixedCase(told.zone())).orElse(null);
		Exchange usual = told.replied(Ask.soa(told.zone())).orElse(null);
		if (mixed == null || usual == null) {
			return notAsked(told);
		}
		if (!isSame(Told.message(mixed), Told.message(usual))) {
			return List
				.of(found(Says.CASE_CHANGES_ANSWER, told, mixed, usual).with("said", Told.message(mixed).rcodeName())
					.with("usual", Told.message(usual).rcodeName()));
		}
		DnsMessage.Asked echo = Told.message(mixed).question();
		String spelling = mixed.question().spelling();
		return List.of((echo == null || echo.name().equals(spelling)) ? found(Says.CASE_KEPT, told, mixed)
				: found(Says.CASE_NOT_KEPT, told, mixed).with("sent", spelling).with("echo", echo.name()));
	}

	private static boolean isSame(DnsMessage one, DnsMessage other) {
		return one.rcode() == other.rcode() && one.answer().isEmpty() == other.answer().isEmpty();
	}

	private enum Says implements FindingCode {

		CASE_KEPT(Severity.FINE, VerdictCode.WORKING),

		CASE_NOT_KEPT(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		CASE_CHANGES_ANSWER(Severity.ERROR, VerdictCode.NODE_ANSWERS_WRONGLY),

		N16_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
