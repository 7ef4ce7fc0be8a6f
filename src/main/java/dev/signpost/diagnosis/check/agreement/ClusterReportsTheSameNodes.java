package dev.signpost.diagnosis.check.agreement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.redis.ClusterReport;
import dev.signpost.redis.ClusterReport.ReportedNode;

/**
 * C11: the cluster's own report lists the nodes of the definition.
 */
public final class ClusterReportsTheSameNodes implements Check {

	@Override
	public CheckId id() {
		return CheckId.C11;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of();
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	/** An older report is told, and alarms nobody. */
	private static final Duration FRESH = Duration.ofDays(1);

	@Override
	public List<Finding> judge(Evidence evidence) {
		ClusterReport report = evidence.file().report();
		if (report == null) {
			return List.of(Finding.of(id(), Says.C11_NOT_ASKED));
		}
		List<Finding> findings = Stream
			.concat(report.nodes().stream().flatMap((node) -> reported(node, evidence).stream()),
					evidence.definition().nodes().stream().flatMap((node) -> defined(node, report, evidence).stream()))
			.map((finding) -> aged(finding, evidence))
			.toList();
		return findings.isEmpty() ? List.of(aged(Finding.of(id(), Says.REPORT_LISTS_THE_SAME), evidence)) : findings;
	}

	private Optional<Finding> reported(ReportedNode node, Evidence evidence) {
		Optional<Node> known = node.addresses().stream().flatMap((one) -> evidence.nodeAt(one).stream()).findFirst();
		if (known.isEmpty()) {
			return Optional.of(Finding.of(id(), Says.REPORT_HAS_MORE)
				.with("reported", node.id())
				.with("addresses", Speakers.shown(node.addresses())));
		}
		return node.up() ? Optional.empty()
				: Optional.of(about(known.get(), Says.REPORT_SAYS_DOWN, evidence).with("reported", node.id()));
	}

	private Optional<Finding> defined(Node node, ClusterReport report, Evidence evidence) {
		boolean listed = report.nodes()
			.stream()
			.flatMap((reported) -> reported.addresses().stream())
			.anyMatch((address) -> node.addresses().contains(address) || node.otherAddresses().contains(address));
		return listed ? Optional.empty() : Optional.of(about(node, Says.REPORT_HAS_FEWER, evidence));
	}

	private Finding about(Node node, Says code, Evidence evidence) {
		return Finding.of(id(), code,
				new Server(Server.Role.NODE, evidence.label(node.name()), node.addresses().getFirst()));
	}

	private static Finding aged(Finding finding, Evidence evidence) {
		Instant pasted = evidence.file().reportedAt();
		Duration age = (pasted != null) ? Duration.between(pasted, evidence.file().startedAt()) : Duration.ZERO;
		boolean old = age.compareTo(FRESH) > 0 && finding.severity().needsAttention();
		return (old ? finding.as(Severity.NOTICE) : finding).with("age", Ages.text(age));
	}

	private enum Says implements FindingCode {

		REPORT_LISTS_THE_SAME(Severity.FINE, VerdictCode.WORKING),

		REPORT_HAS_MORE(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		REPORT_HAS_FEWER(Severity.WARNING, VerdictCode.NEEDS_ATTENTION),

		REPORT_SAYS_DOWN(Severity.NOTICE, VerdictCode.WORKING),

		C11_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

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
