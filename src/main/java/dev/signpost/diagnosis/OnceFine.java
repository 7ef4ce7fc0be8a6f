package dev.signpost.diagnosis;

import java.util.List;
import java.util.stream.Stream;

/** A check that passed is told once, and not at all beside what it found. */
final class OnceFine {

	private OnceFine() {
	}

	static List<Finding> of(List<Finding> findings, boolean settled) {
		List<Finding> fine = findings.stream().filter(OnceFine::isFine).toList();
		if (fine.isEmpty() || !settled) {
			return findings;
		}
		List<Finding> rest = findings.stream().filter((finding) -> !isFine(finding)).toList();
		boolean untried = rest.stream().allMatch((finding) -> finding.severity() == Severity.NOT_ASKED);
		return untried ? Stream.concat(Stream.of(together(fine)), rest.stream()).toList() : rest;
	}

	private static Finding together(List<Finding> fine) {
		Finding first = fine.getFirst();
		List<String> evidence = fine.stream().flatMap((finding) -> finding.evidence().stream()).distinct().toList();
		return new Finding(first.check(), first.code(), first.severity(), first.verdict(),
				(fine.size() > 1) ? null : first.node(), (fine.size() > 1) ? null : first.address(), first.arguments(),
				evidence, null);
	}

	private static boolean isFine(Finding finding) {
		return finding.severity() == Severity.FINE;
	}

}
