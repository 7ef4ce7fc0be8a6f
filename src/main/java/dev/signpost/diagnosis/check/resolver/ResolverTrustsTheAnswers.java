package dev.signpost.diagnosis.check.resolver;

import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.lookup.DnsMessage;

/**
 * R7: no resolver throws the cluster's answers away for their signatures.
 */
public final class ResolverTrustsTheAnswers implements Check {

	@Override
	public CheckId id() {
		return CheckId.R7;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.R1, CheckId.S2, CheckId.S3, CheckId.S4);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Heard> heard = Heard.all(evidence);
		List<Heard> bogus = heard.stream()
			.filter((one) -> one.kind() == Heard.Kind.FAILS && answersUnchecked(one, evidence))
			.toList();
		List<Finding> findings = Told.byResolver(bogus).stream().map((about) -> finding(about, evidence)).toList();
		return Told.judged(id(), heard, findings, Says.RESOLVER_TRUSTS, Says.R7_NOT_ASKED);
	}

	/** Whether the same question with checking off is answered. */
	static boolean answersUnchecked(Heard heard, Evidence evidence) {
		return evidence.reply(heard.resolver(), heard.question().unchecked())
			.filter((message) -> message.noError() && !message.answer().isEmpty())
			.isPresent();
	}

	/** Only what fails twice is sure. */
	private Finding finding(List<Heard> about, Evidence evidence) {
		List<Boolean> again = about.stream()
			.flatMap((one) -> evidence.askedAgain(one.resolver(), one.question()).stream())
			.map((exchange) -> Evidence.message(exchange).filter(DnsMessage::noError).isPresent())
			.toList();
		if (again.contains(true)) {
			return Told.of(id(), Says.RESOLVER_DISTRUSTED_ONCE, about, evidence);
		}
		Finding finding = Told.of(id(), Says.RESOLVER_DISTRUSTS, about, evidence);
		return again.isEmpty() ? finding.as(Severity.ERROR) : finding;
	}

	private enum Says implements FindingCode {

		RESOLVER_TRUSTS(Severity.FINE, VerdictCode.WORKING),

		RESOLVER_DISTRUSTED_ONCE(Severity.NOTICE, VerdictCode.WORKING),

		RESOLVER_DISTRUSTS(Severity.CRITICAL, VerdictCode.RESOLVER_TROUBLE),

		R7_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
