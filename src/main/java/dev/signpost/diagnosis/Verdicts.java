package dev.signpost.diagnosis;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.signpost.dns.Visibility;

/** Comes from findings to one sentence: the worst of those that lead decides. */
final class Verdicts {

	private static final Set<VerdictCode> PLAIN = EnumSet.of(VerdictCode.WORKING, VerdictCode.NOT_KNOWN);

	private static final Set<VerdictCode> DEAD_NODES = EnumSet.of(VerdictCode.WORKING_ONE_NODE_DOWN,
			VerdictCode.WORKING_SOME_NODES_DOWN);

	/** What says least stands back behind what says more. */
	private static final Comparator<Finding> DECISIVE = Comparator.comparing(Finding::severity)
		.thenComparing((finding) -> PLAIN.contains(finding.verdict()))
		.thenComparing((finding) -> finding.verdict() == VerdictCode.NEEDS_ATTENTION)
		.thenComparing(Finding::verdict, Comparator.reverseOrder())
		.thenComparing(Finding::check);

	private Verdicts() {
	}

	static Verdict of(Evidence evidence, List<Finding> findings) {
		List<Finding> leading = findings.stream()
			.filter((finding) -> finding.leads() && finding.severity() != Severity.NOT_ASKED)
			.filter((finding) -> !movedAway(finding, findings))
			.toList();
		if (nothingKnown(findings)) {
			return new Verdict(VerdictCode.NOT_KNOWN, Severity.NOT_ASKED, names(evidence));
		}
		if (BeforeInstall.waits(evidence) && leading.stream().noneMatch((one) -> one.severity().needsAttention())) {
			return new Verdict(VerdictCode.WAITING_FOR_CLUSTER, Severity.NOTICE, names(evidence));
		}
		return leading.stream()
			.min(DECISIVE)
			.filter(Verdicts::decides)
			.map((finding) -> from(evidence, finding, findings))
			.orElseGet(() -> unknown(evidence, findings)
					? new Verdict(VerdictCode.NOT_KNOWN, Severity.NOT_ASKED, names(evidence))
					: new Verdict(VerdictCode.WORKING, Severity.FINE, names(evidence)));
	}

	/**
	 * Nothing is wrong, but whether the way to the nodes is there or whether they answer
	 * was not learnt. Nobody learns from outside what a private zone says.
	 */
	private static boolean unknown(Evidence evidence, List<Finding> findings) {
		return unknown(CheckId.N1, findings)
				|| evidence.definition().zone().visibility() == Visibility.PUBLIC && unknown(CheckId.D1, findings);
	}

	private static boolean unknown(CheckId check, List<Finding> findings) {
		List<Finding> said = findings.stream().filter((finding) -> finding.check() == check).toList();
		return !said.isEmpty() && said.stream().allMatch((finding) -> finding.severity() == Severity.NOT_ASKED);
	}

	private static boolean decides(Finding finding) {
		return finding.severity().needsAttention() || finding.severity() == Severity.NOTICE
				&& !PLAIN.contains(finding.verdict()) && finding.verdict() != VerdictCode.NEEDS_ATTENTION;
	}

	/** A dead node whose names lead to a living one is told by the failover. */
	private static boolean movedAway(Finding finding, List<Finding> findings) {
		return DEAD_NODES.contains(finding.verdict()) && finding.node() != null
				&& findings.stream()
					.anyMatch((other) -> other.verdict() == VerdictCode.FAILED_OVER
							&& other.severity() == Severity.NOTICE && Objects.equals(other.node(), finding.node()));
	}

	/** Neither the parent zone nor a node said anything that could be judged. */
	private static boolean nothingKnown(List<Finding> findings) {
		return findings.stream()
			.filter((finding) -> "PDN".indexOf(finding.check().family()) >= 0)
			.allMatch((finding) -> finding.severity() == Severity.NOT_ASKED);
	}

	private static Verdict from(Evidence evidence, Finding finding, List<Finding> findings) {
		Map<String, String> arguments = new TreeMap<>(names(evidence));
		arguments.putAll(finding.arguments());
		List<String> nodes = findings.stream()
			.filter((other) -> other.leads() && other.verdict() == finding.verdict()
					&& other.severity().needsAttention())
			.map(Finding::node)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		arguments.put("nodes", nodes.stream().collect(Collectors.joining(", ")));
		arguments.put("count", Integer.toString(nodes.size()));
		return new Verdict(finding.verdict(), finding.severity(), arguments);
	}

	private static Map<String, String> names(Evidence evidence) {
		return Map.of("cluster", evidence.cluster().text(), "zone", evidence.parentZone().text());
	}

}
