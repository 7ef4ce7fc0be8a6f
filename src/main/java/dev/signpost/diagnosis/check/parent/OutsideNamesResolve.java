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
 * Name servers whose names are outside the cluster have addresses of their own.
 */
public final class OutsideNamesResolve implements Check {

	@Override
	public CheckId id() {
		return CheckId.D9;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2, CheckId.P5, CheckId.P6, CheckId.D1, CheckId.D8);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Listed listed = Listed.by(evidence);
		if (listed.nothing()) {
			return List.of(say(Says.D9_NOT_ASKED));
		}
		List<DnsName> outside = listed.names().stream().filter((name) -> !listed.isBelowTheCut(name)).toList();
		List<DnsName> without = outside.stream()
			.filter((name) -> listed.addresses(name).isEmpty() && listed.outside(name).findAny().isPresent())
			.toList();
		boolean all = without.size() == listed.names().size();
		List<Finding> found = without.stream()
			.filter((name) -> all || listed.node(name).isPresent())
			.map((name) -> listed.about(CheckId.D9, Says.OUTSIDE_NAME_UNKNOWN, name))
			.map((one) -> all ? one.as(Severity.CRITICAL).leadingTo(VerdictCode.NO_ADDRESSES) : one)
			.toList();
		return found.isEmpty() ? List.of(well(listed, outside)) : found;
	}

	private static Finding well(Listed listed, List<DnsName> outside) {
		boolean silent = !outside.isEmpty() && outside.stream()
			.allMatch((name) -> listed.addresses(name).isEmpty() && listed.outside(name).findAny().isEmpty());
		return silent ? say(Says.D9_NOT_ASKED) : listed.about(CheckId.D9, Says.OUTSIDE_NAMES_RESOLVE)
			.with("outside", Integer.toString(outside.size()));
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.D9, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** They have, or there are none. */
		OUTSIDE_NAMES_RESOLVE(Severity.FINE, VerdictCode.WORKING),

		/** One has no address; CRITICAL where none of all name servers has. */
		OUTSIDE_NAME_UNKNOWN(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		/** There is no referral, or nobody could say. */
		D9_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
