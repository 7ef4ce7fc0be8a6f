package dev.signpost.diagnosis.web;

import java.util.List;

import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Severity;

/**
 * What to do, step by step.
 *
 * @param node the server that it is about, or empty
 */
record FixView(String node, String text) {

	private static final int MOST = 5;

	/**
	 * The steps for what needs attention, causes only; where nothing does, those for what
	 * is worth knowing.
	 */
	static List<FixView> of(Diagnosis diagnosis, Phrases phrases) {
		List<FixView> needed = of(
				diagnosis.findings().stream().filter((finding) -> finding.severity().needsAttention()).toList(),
				phrases);
		return !needed.isEmpty() ? needed
				: of(diagnosis.findings().stream().filter((finding) -> finding.severity() == Severity.NOTICE).toList(),
						phrases);
	}

	private static List<FixView> of(List<Finding> findings, Phrases phrases) {
		return findings.stream()
			.filter(Finding::leads)
			.flatMap((finding) -> phrases.fix(finding)
				.map((text) -> new FixView((finding.node() != null) ? finding.node() : "", text))
				.stream())
			.distinct()
			.limit(MOST)
			.toList();
	}

}
