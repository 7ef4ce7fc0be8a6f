package dev.signpost.diagnosis;

import java.util.List;
import java.util.Set;

import dev.signpost.lookup.Answer;

/**
 * A cluster that does not exist yet: silent nodes are what is expected of it, and nothing
 * that follows from them is red.
 */
final class BeforeInstall {

	private static final Set<Character> OF_THE_CLUSTER = Set.of('N', 'C', 'R', 'E', 'F');

	private BeforeInstall() {
	}

	/**
	 * Whether the definition says so and no node answered anything.
	 */
	static boolean waits(Evidence evidence) {
		return !evidence.definition().installed() && evidence.nodes()
			.stream()
			.flatMap((node) -> evidence.allAsked(node).stream())
			.noneMatch((exchange) -> exchange.answer() instanceof Answer.Reply);
	}

	static List<Finding> soften(Evidence evidence, List<Finding> findings) {
		if (!waits(evidence)) {
			return findings;
		}
		return findings.stream().map(BeforeInstall::soften).toList();
	}

	private static Finding soften(Finding finding) {
		boolean expected = OF_THE_CLUSTER.contains(finding.check().family()) && finding.severity().needsAttention();
		return expected ? finding.as(Severity.NOTICE) : finding;
	}

}
