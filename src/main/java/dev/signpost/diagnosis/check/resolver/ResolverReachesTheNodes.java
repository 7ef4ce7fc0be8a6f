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

/**
 * R9: resolvers reach the nodes.
 */
public final class ResolverReachesTheNodes implements Check {

	@Override
	public CheckId id() {
		return CheckId.R9;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.R1, CheckId.P1, CheckId.P2, CheckId.P6, CheckId.D1, CheckId.D2, CheckId.D5, CheckId.D7,
				CheckId.D9, CheckId.D11, CheckId.R7, CheckId.S2, CheckId.S3, CheckId.S4);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Heard> heard = Heard.comparable(evidence);
		List<Heard> failing = heard.stream()
			.filter((one) -> one.kind() == Heard.Kind.FAILS || one.kind() == Heard.Kind.SILENT)
			.filter((one) -> !ResolverTrustsTheAnswers.answersUnchecked(one, evidence))
			.toList();
		return Told.judged(id(), heard, Told.each(id(), Says.RESOLVER_CANNOT_REACH, failing, evidence),
				Says.RESOLVER_REACHES_NODES, Says.R9_NOT_ASKED);
	}

	private enum Says implements FindingCode {

		RESOLVER_REACHES_NODES(Severity.FINE, VerdictCode.WORKING),

		RESOLVER_CANNOT_REACH(Severity.ERROR, VerdictCode.RESOLVER_TROUBLE),

		R9_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
