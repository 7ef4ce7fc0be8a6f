package dev.signpost.diagnosis.check.parent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Failovers;

/**
 * There are at least two name servers, each at an address of its own.
 */
public final class EnoughDistinctServers implements Check {

	@Override
	public CheckId id() {
		return CheckId.D10;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P5, CheckId.P6, CheckId.D1, CheckId.D3, CheckId.D7);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Listed listed = Listed.by(evidence);
		if (listed.nothing()) {
			return List.of(say(Says.D10_NOT_ASKED));
		}
		List<Finding> found = new ArrayList<>();
		if (listed.names().size() < 2) {
			boolean wanted = evidence.definition().nodes().size() < 2;
			found.add(listed.about(CheckId.D10, Says.TOO_FEW_SERVERS).as(wanted ? Severity.NOTICE : Severity.ERROR));
		}
		found.addAll(twice(evidence, listed));
		return found.isEmpty() ? List.of(listed.about(CheckId.D10, Says.ENOUGH_SERVERS)) : found;
	}

	/** A failover doubles an address on purpose. */
	private static List<Finding> twice(Evidence evidence, Listed listed) {
		Failovers failovers = Failovers.of(evidence);
		return listed.byAddress()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().size() > 1)
			.filter((entry) -> entry.getValue().stream().allMatch((name) -> failovers.of(name).isEmpty()))
			.map((entry) -> listed.about(CheckId.D10, Says.SAME_ADDRESS_TWICE)
				.with("names", listed.labels(entry.getValue()))
				.with("address", entry.getKey().text()))
			.toList();
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.D10, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** There are. */
		ENOUGH_SERVERS(Severity.FINE, VerdictCode.WORKING),

		/** There is only one; NOTICE where the definition has only one node. */
		TOO_FEW_SERVERS(Severity.ERROR, VerdictCode.NEEDS_ATTENTION),

		/** Two names have the same address. */
		SAME_ADDRESS_TWICE(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		/** There is no referral. */
		D10_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
