package dev.signpost.diagnosis.check.agreement;

import java.util.List;
import java.util.Set;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Failovers;
import dev.signpost.diagnosis.check.Failovers.Failover;
import dev.signpost.diagnosis.check.Speakers;

/**
 * C9: every node's name leads to that node, or was moved because the node is dead.
 */
public final class NodeNamesLeadToTheirOwnNodes implements Check {

	@Override
	public CheckId id() {
		return CheckId.C9;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of();
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		if (Speakers.of(evidence).nobody()) {
			return List.of(Finding.of(id(), Says.C9_NOT_ASKED));
		}
		Failovers failovers = Failovers.of(evidence);
		List<Finding> silent = failovers.silentNodes()
			.stream()
			.map((node) -> failovers.of(node.name())
				.map((failover) -> moved(failover, evidence))
				.orElseGet(() -> about(node, Says.SILENT_NODE_KEEPS_ITS_NAME, evidence)))
			.toList();
		return silent.isEmpty() ? List.of(Finding.of(id(), Says.NAMES_LEAD_HOME)) : silent;
	}

	private Finding moved(Failover failover, Evidence evidence) {
		Says code = failover.finished() ? Says.NODE_FAILED_OVER : Says.FAILOVER_UNDER_WAY;
		Speakers speakers = Speakers.of(evidence);
		return about(failover.node(), code, evidence).with("now", Speakers.shown(failover.now()))
			.with("heir", String.join(", ", speakers.owners(failover.now())));
	}

	private Finding about(Node node, Says code, Evidence evidence) {
		Server server = new Server(Server.Role.NODE, evidence.label(node.name()), node.addresses().getFirst());
		return Finding.of(id(), code, server);
	}

	private enum Says implements FindingCode {

		NAMES_LEAD_HOME(Severity.FINE, VerdictCode.WORKING),

		SILENT_NODE_KEEPS_ITS_NAME(Severity.INFO, VerdictCode.WORKING),

		NODE_FAILED_OVER(Severity.NOTICE, VerdictCode.FAILED_OVER),

		FAILOVER_UNDER_WAY(Severity.NOTICE, VerdictCode.FAILED_OVER),

		C9_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
