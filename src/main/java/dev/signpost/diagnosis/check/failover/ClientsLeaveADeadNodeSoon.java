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
 * F1: no client uses a dead node's address for longer than a minute.
 */
public final class ClientsLeaveADeadNodeSoon extends FailoverCheck {

	private static final long TARGET = 60;

	private static final long LONG = 300;

	/** How long Route 53 may take until all its servers give a change. */
	private static final long PROPAGATION = 60;

	public ClientsLeaveADeadNodeSoon() {
		super(CheckId.F1, Set.of(CheckId.R4, CheckId.R8), Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		if (!evidence.definition().installed()) {
			return List.of(Finding.of(id(), Says.F1_NOT_ASKED), changedRecord(evidence));
		}
		return List.of(deadNode(evidence), changedRecord(evidence));
	}

	private Finding deadNode(Evidence evidence) {
		return DeadNodeSum.of(evidence).map((sum) -> {
			Says code = (sum.sum() <= TARGET) ? Says.DEAD_NODE_LEFT_SOON
					: (sum.sum() <= LONG) ? Says.DEAD_NODE_LEFT_LATE : Says.DEAD_NODE_LEFT_VERY_LATE;
			return sum.into(Finding.of(id(), code)).with("name", evidence.label(sum.kept().name()));
		}).orElseGet(() -> Finding.of(id(), Says.F1_NOT_ASKED));
	}

	private Finding changedRecord(Evidence evidence) {
		Lifetimes lifetimes = new Lifetimes(evidence);
		long parent = lifetimes.nsAtParent();
		long child = lifetimes.nsAtNodes();
		long address = lifetimes.addressesAtParent();
		return Finding.of(id(), Says.CHANGED_RECORD_REACHES_ALL)
			.with("propagation", Long.toString(PROPAGATION))
			.with("parent", Long.toString(parent))
			.with("child", Long.toString(child))
			.with("ns", Long.toString(Math.max(parent, child)))
			.with("a", Long.toString(address))
			.with("sum", Long.toString(PROPAGATION + Math.max(parent, child) + address));
	}

	private enum Says implements FindingCode {

		DEAD_NODE_LEFT_SOON(Severity.INFO, VerdictCode.WORKING),

		CHANGED_RECORD_REACHES_ALL(Severity.INFO, VerdictCode.WORKING),

		DEAD_NODE_LEFT_LATE(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		DEAD_NODE_LEFT_VERY_LATE(Severity.ERROR, VerdictCode.NEEDS_ATTENTION),

		F1_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
