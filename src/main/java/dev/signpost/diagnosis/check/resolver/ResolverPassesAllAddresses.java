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
import dev.signpost.dns.AddressPolicy;

/**
 * R10: no resolver holds the nodes' addresses back.
 */
public final class ResolverPassesAllAddresses implements Check {

	@Override
	public CheckId id() {
		return CheckId.R10;
	}

	@Override
	public Set<CheckId> needs() {
		return AnswersOfNodes.NEEDED;
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		List<Heard> heard = Heard.comparable(evidence);
		List<Heard> filtered = heard.stream()
			.filter((one) -> one.kind() == Heard.Kind.REFUSES
					|| one.kind() == Heard.Kind.EMPTY && filterable(one, evidence))
			.toList();
		return Told.judged(id(), heard, Told.each(id(), Says.RESOLVER_FILTERS, filtered, evidence),
				Says.NOTHING_HELD_BACK, Says.R10_NOT_ASKED);
	}

	/** Whether all right addresses are such as rebinding protection takes out. */
	static boolean filterable(Heard heard, Evidence evidence) {
		return !heard.truth().addresses().isEmpty() && heard.truth()
			.addresses()
			.stream()
			.allMatch((address) -> AddressPolicy.isPrivate(address) || evidence.rehearses(address));
	}

	private enum Says implements FindingCode {

		NOTHING_HELD_BACK(Severity.FINE, VerdictCode.WORKING),

		RESOLVER_FILTERS(Severity.ERROR, VerdictCode.RESOLVER_TROUBLE),

		R10_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
