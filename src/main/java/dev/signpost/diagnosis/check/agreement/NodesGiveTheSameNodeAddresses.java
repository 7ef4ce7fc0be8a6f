package dev.signpost.diagnosis.check.agreement;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;

/**
 * C5: all living nodes send people to the same address for each node.
 */
public final class NodesGiveTheSameNodeAddresses implements Check {

	@Override
	public CheckId id() {
		return CheckId.C5;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.N1, CheckId.N4, CheckId.N5);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	private static final SameAddresses SAME = new SameAddresses(CheckId.C5, Says.NODE_ADDRESSES_AGREE,
			Says.NODE_ADDRESSES_SETTLED, Says.NODE_ADDRESSES_MOVING, Says.NODE_ADDRESSES_DIFFER, Says.SPLIT_BRAIN,
			Says.C5_NOT_ASKED);

	@Override
	public List<Finding> judge(Evidence evidence) {
		return SAME.judge(names(evidence), evidence);
	}

	@Override
	public Set<String> marks(Evidence evidence) {
		return SAME.marks(names(evidence), evidence);
	}

	/** Nodes are not asked for names that are not theirs to answer. */
	private static Set<DnsName> names(Evidence evidence) {
		Stream<DnsName> defined = evidence.definition().nodes().stream().map(Node::name);
		return Stream.concat(defined, Speakers.of(evidence).listed().stream())
			.filter((name) -> name.isUnder(evidence.cluster()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private enum Says implements FindingCode {

		NODE_ADDRESSES_AGREE(Severity.FINE, VerdictCode.WORKING),

		NODE_ADDRESSES_SETTLED(Severity.NOTICE, VerdictCode.WORKING),

		NODE_ADDRESSES_MOVING(Severity.NOTICE, VerdictCode.WORKING),

		NODE_ADDRESSES_DIFFER(Severity.WARNING, VerdictCode.NODES_DISAGREE),

		SPLIT_BRAIN(Severity.ERROR, VerdictCode.NODES_DISAGREE),

		C5_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
