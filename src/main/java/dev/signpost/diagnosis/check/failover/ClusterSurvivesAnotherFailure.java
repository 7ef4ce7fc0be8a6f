package dev.signpost.diagnosis.check.failover;

import java.util.List;
import java.util.Set;

import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;

/**
 * F3: another node may die, and names resolve and Redis keeps its majority.
 */
public final class ClusterSurvivesAnotherFailure extends FailoverCheck {

	/** Clusters so small were consented to when they were delegated. */
	private static final int SMALL = 2;

	public ClusterSurvivesAnotherFailure() {
		super(CheckId.F3, Set.of(CheckId.N1), Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Nodes nodes = Nodes.of(evidence);
		if (!evidence.definition().installed() || nodes.living().isEmpty()) {
			return List.of(Finding.of(id(), Says.F3_NOT_ASKED));
		}
		return List.of(Finding.of(id(), code(nodes))
			.with("left", Integer.toString(Math.max(0, nodes.left())))
			.with("dns", Integer.toString(nodes.dnsLeft()))
			.with("quorum", Integer.toString(nodes.majorityLeft()))
			.with("live", Integer.toString(nodes.all() - nodes.dead().size()))
			.with("dead", Integer.toString(nodes.dead().size()))
			.with("of", Integer.toString(nodes.all())));
	}

	private static Says code(Nodes nodes) {
		if (nodes.dead().isEmpty() && nodes.all() <= SMALL) {
			return Says.CLUSTER_IS_SMALL;
		}
		if (nodes.dnsLeft() == 0) {
			return Says.ONE_SERVER_LEFT;
		}
		if (nodes.left() > 0) {
			return Says.MORE_NODES_MAY_DIE;
		}
		return (nodes.left() == 0) ? Says.NO_NODE_MAY_DIE : Says.MAJORITY_LOST;
	}

	private enum Says implements FindingCode {

		MORE_NODES_MAY_DIE(Severity.FINE, VerdictCode.WORKING),

		CLUSTER_IS_SMALL(Severity.NOTICE, VerdictCode.WORKING),

		NO_NODE_MAY_DIE(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		ONE_SERVER_LEFT(Severity.ERROR, VerdictCode.NEEDS_ATTENTION),

		MAJORITY_LOST(Severity.ERROR, VerdictCode.NEEDS_ATTENTION),

		F3_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
