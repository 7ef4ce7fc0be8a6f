package dev.signpost.diagnosis.check.parent;

import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;

/**
 * Every name server inside the cluster has its address in the parent zone.
 */
public final class NodesHaveGlue implements Check {

	@Override
	public CheckId id() {
		return CheckId.D5;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P5, CheckId.P6, CheckId.D1);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Listed listed = Listed.by(evidence);
		List<DnsName> inside = listed.names().stream().filter(listed::isBelowTheCut).toList();
		List<DnsName> without = inside.stream().filter((name) -> listed.glue(name).isEmpty()).toList();
		if (listed.nothing() || !without.isEmpty() && listed.cut()) {
			return List.of(say(Says.D5_NOT_ASKED));
		}
		if (without.size() == listed.names().size()) {
			return without.stream()
				.map((name) -> missing(evidence, listed, name).as(Severity.CRITICAL)
					.leadingTo(VerdictCode.NO_ADDRESSES))
				.toList();
		}
		List<Finding> found = without.stream()
			.filter((name) -> listed.node(name).isPresent())
			.map((name) -> missing(evidence, listed, name))
			.toList();
		Says well = inside.isEmpty() ? Says.GLUE_NOT_NEEDED : Says.GLUE_PRESENT;
		return found.isEmpty() ? List.of(listed.about(CheckId.D5, well)) : found;
	}

	private static Finding missing(Evidence evidence, Listed listed, DnsName name) {
		String address = listed.node(name)
			.map((node) -> node.addresses().getFirst().text())
			.orElse("the node's address");
		return listed.about(CheckId.D5, Says.GLUE_MISSING, name)
			.with("address", address)
			.with("ttl", Integer.toString(evidence.definition().ttl().seconds()));
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.D5, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** Each has one. */
		GLUE_PRESENT(Severity.FINE, VerdictCode.WORKING),

		/** No name server is inside the cluster. */
		GLUE_NOT_NEEDED(Severity.INFO, VerdictCode.WORKING),

		/** One has none; CRITICAL where none of them has. */
		GLUE_MISSING(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		/** There is no referral, or it was cut. */
		D5_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
