package dev.signpost.diagnosis;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.signpost.diagnosis.Finding.Cause;

/** Finds the finding that another one is only a consequence of. */
final class Causes {

	/** What clients get is told for itself, whatever its cause (decision 59). */
	private static final Set<CheckId> NEVER_CONSEQUENCES = EnumSet.of(CheckId.R4, CheckId.E1);

	private static final Comparator<Finding> WORST = Comparator.comparing(Finding::severity)
		.thenComparing(Finding::check);

	private final List<Judged> needed;

	Causes(List<Judged> needed) {
		this.needed = needed;
	}

	Finding link(Finding finding) {
		if (finding.severity().passed() || NEVER_CONSEQUENCES.contains(finding.check())) {
			return finding;
		}
		return cause(finding)
			.map((cause) -> new Finding(finding.check(), finding.code(), finding.severity(), finding.verdict(),
					finding.node(), finding.address(), finding.arguments(), finding.evidence(), cause))
			.orElse(finding);
	}

	/** The root of it: a cause that leads. */
	private Optional<Cause> cause(Finding finding) {
		return this.needed.stream()
			.flatMap((need) -> need.failures().stream().filter((failure) -> explains(need, failure, finding)))
			.min(WORST)
			.map((failure) -> (failure.becauseOf() != null) ? failure.becauseOf()
					: new Cause(failure.check(), failure.code(), failure.node()));
	}

	/** A resolver's silence explains nothing about another resolver. */
	private static boolean explains(Judged need, Finding failure, Finding finding) {
		// a resolver asks any node, so any node's fault explains what it says
		boolean apart = need.byAddress() && finding.check().family() != 'R' || need.check().id() == CheckId.R1;
		if (!apart || failure.node() == null || finding.node() == null) {
			return true;
		}
		if (failure.address() != null && finding.address() != null) {
			return failure.address().equals(finding.address());
		}
		return failure.node().equals(finding.node());
	}

}
