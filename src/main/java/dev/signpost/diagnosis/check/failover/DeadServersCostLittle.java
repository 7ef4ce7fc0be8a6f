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
 * F2: dead name servers do not make look-ups slow.
 */
public final class DeadServersCostLittle extends FailoverCheck {

	/** Half a second on average is noticed. */
	private static final long NOTICEABLE = 50;

	/** After five seconds a client's own resolver gives up. */
	private static final long STUB_GIVES_UP = 500;

	public DeadServersCostLittle() {
		super(CheckId.F2, Set.of(CheckId.N1), Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Nodes nodes = Nodes.of(evidence);
		if (!evidence.definition().installed() || nodes.living().isEmpty()) {
			return List.of(Finding.of(id(), Says.F2_NOT_ASKED));
		}
		Waiting waiting = Waiting.of(nodes.dead().size(), nodes.all());
		return List.of(Finding.of(id(), code(nodes, waiting))
			.with("dead", Integer.toString(nodes.dead().size()))
			.with("of", Integer.toString(nodes.all()))
			.with("expected", waiting.expected())
			.with("worst", waiting.worst()));
	}

	private static Says code(Nodes nodes, Waiting waiting) {
		if (nodes.dead().isEmpty()) {
			return Says.NO_DEAD_SERVERS;
		}
		if (waiting.worstHundredths() > STUB_GIVES_UP) {
			return Says.DEAD_SERVERS_COST_MUCH;
		}
		return (waiting.expectedHundredths() > NOTICEABLE) ? Says.DEAD_SERVERS_COST_TIME
				: Says.DEAD_SERVERS_COST_LITTLE;
	}

	private enum Says implements FindingCode {

		NO_DEAD_SERVERS(Severity.FINE, VerdictCode.WORKING),

		DEAD_SERVERS_COST_LITTLE(Severity.INFO, VerdictCode.WORKING),

		DEAD_SERVERS_COST_TIME(Severity.NOTICE, VerdictCode.WORKING),

		DEAD_SERVERS_COST_MUCH(Severity.WARNING, VerdictCode.WORKING_SLOW),

		F2_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
