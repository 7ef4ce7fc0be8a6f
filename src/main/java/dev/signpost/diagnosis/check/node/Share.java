package dev.signpost.diagnosis.check.node;

import java.util.List;

import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;

/**
 * How many of the definition's nodes are affected; a node with two addresses counts once.
 *
 * @param failing nodes at one of whose addresses something is wrong
 * @param nodes how many there are
 * @param noneWell whether at none of them the check passed
 */
record Share(int failing, int nodes, boolean noneWell) {

	static Share of(Evidence evidence, List<Finding> all) {
		List<Finding> own = all.stream().filter((finding) -> Standing.isOwn(evidence, finding)).toList();
		long failing = own.stream()
			.filter((finding) -> finding.severity().needsAttention())
			.map(Finding::node)
			.distinct()
			.count();
		boolean well = own.stream().anyMatch((finding) -> finding.severity().passed());
		return new Share((int) failing, evidence.definition().nodes().size(), !well);
	}

	boolean isMost() {
		return this.failing * 2 > this.nodes;
	}

	/**
	 * The findings, CRITICAL where no node is left at which the check passed.
	 */
	static List<Finding> raise(Evidence evidence, List<Finding> all, VerdictCode verdict) {
		if (!of(evidence, all).noneWell()) {
			return all;
		}
		return all.stream()
			.map((finding) -> (finding.severity().needsAttention() && Standing.isOwn(evidence, finding))
					? finding.as(Severity.CRITICAL).leadingTo(verdict) : finding)
			.toList();
	}

}
