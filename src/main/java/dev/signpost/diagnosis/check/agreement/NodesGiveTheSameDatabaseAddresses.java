package dev.signpost.diagnosis.check.agreement;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;

/**
 * C6: all living nodes send clients to the same addresses for each database.
 */
public final class NodesGiveTheSameDatabaseAddresses implements Check {

	@Override
	public CheckId id() {
		return CheckId.C6;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.N1, CheckId.N4, CheckId.N5, CheckId.C5);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	private static final SameAddresses SAME = new SameAddresses(CheckId.C6, Says.DATABASE_ADDRESSES_AGREE,
			Says.DATABASE_ADDRESSES_SETTLED, Says.DATABASE_ADDRESSES_MOVING, Says.DATABASE_ADDRESSES_DIFFER,
			Says.DATABASE_SPLIT_BRAIN, Says.C6_NOT_ASKED);

	@Override
	public List<Finding> judge(Evidence evidence) {
		return SAME.judge(names(evidence), evidence);
	}

	@Override
	public Set<String> marks(Evidence evidence) {
		return SAME.marks(names(evidence), evidence);
	}

	private static Set<DnsName> names(Evidence evidence) {
		return evidence.definition()
			.endpoints()
			.stream()
			.map(Endpoint::name)
			.filter((name) -> name.isWithin(evidence.cluster()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private enum Says implements FindingCode {

		DATABASE_ADDRESSES_AGREE(Severity.FINE, VerdictCode.WORKING),

		DATABASE_ADDRESSES_SETTLED(Severity.NOTICE, VerdictCode.WORKING),

		DATABASE_ADDRESSES_MOVING(Severity.NOTICE, VerdictCode.WORKING),

		DATABASE_ADDRESSES_DIFFER(Severity.WARNING, VerdictCode.NODES_DISAGREE),

		DATABASE_SPLIT_BRAIN(Severity.ERROR, VerdictCode.NODES_DISAGREE),

		C6_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
