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
 * R3: how old resolvers' answers are, and how long they stay.
 */
public final class ResolverAnswersHaveAnAge implements Check {

	@Override
	public CheckId id() {
		return CheckId.R3;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.R1, CheckId.P1, CheckId.P2, CheckId.P6, CheckId.D1, CheckId.D2);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Heard> heard = Heard.comparable(evidence)
			.stream()
			.filter((one) -> one.kind() == Heard.Kind.GIVES && !one.nameServers())
			.toList();
		List<Finding> ages = Told.byResolver(heard).stream().map((about) -> age(about.getFirst(), evidence)).toList();
		return Told.judged(id(), heard, ages, Says.RESOLVER_AGE, Says.R3_NOT_ASKED);
	}

	private Finding age(Heard heard, Evidence evidence) {
		long age = Math.max(0, heard.truth().ttl() - heard.left());
		return Told.of(id(), Says.RESOLVER_AGE, List.of(heard), evidence).with("age", Long.toString(age));
	}

	private enum Says implements FindingCode {

		RESOLVER_AGE(Severity.INFO, VerdictCode.WORKING),

		R3_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
