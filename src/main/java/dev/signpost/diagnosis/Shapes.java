package dev.signpost.diagnosis;

import dev.signpost.cluster.ClusterHealth.Shape;

/** How severities look on the road. */
final class Shapes {

	private Shapes() {
	}

	static Shape of(Verdict verdict) {
		return (verdict.code() == VerdictCode.NOT_KNOWN) ? Shape.NOT_KNOWN : of(verdict.severity());
	}

	static Shape of(Severity severity) {
		return switch (severity) {
			case CRITICAL, ERROR -> Shape.STOP;
			case WARNING -> Shape.CARE;
			case NOTICE, INFO, FINE -> Shape.FINE;
			case NOT_ASKED -> Shape.NOT_KNOWN;
		};
	}

}
