package dev.signpost.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.Map;

import dev.signpost.diagnosis.Finding.Cause;

/** The order of findings: worst first, a consequence never before its cause. */
final class WorstFirst {

	private WorstFirst() {
	}

	static List<Finding> sort(List<Finding> findings) {
		Map<Cause, Severity> causes = findings.stream()
			.filter(Finding::leads)
			.collect(Collectors.toMap((finding) -> new Cause(finding.check(), finding.code(), finding.node()),
					Finding::severity, (one, other) -> one));
		Function<Finding, Severity> rank = (finding) -> (finding.becauseOf() == null) ? finding.severity()
				: later(finding.severity(), causes.getOrDefault(finding.becauseOf(), finding.severity()));
		return findings.stream()
			.sorted(Comparator.comparing(rank)
				.thenComparing(Finding::leads, Comparator.reverseOrder())
				.thenComparing(Finding::check))
			.toList();
	}

	private static Severity later(Severity one, Severity other) {
		return one.worseThan(other) ? other : one;
	}

}
