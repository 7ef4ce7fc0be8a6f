package dev.signpost.diagnosis.check.resolver;

import java.util.Set;

import dev.signpost.diagnosis.CheckId;

/** What must hold before a resolver can be blamed for what it was told. */
final class AnswersOfNodes {

	/**
	 * The way down to the nodes, and that each node says the same: a resolver asks any of
	 * them.
	 */
	static final Set<CheckId> NEEDED = Set.of(CheckId.R1, CheckId.P1, CheckId.P2, CheckId.P6, CheckId.D1, CheckId.D2,
			CheckId.N4, CheckId.N5, CheckId.N6, CheckId.N7, CheckId.N8, CheckId.N9, CheckId.N10, CheckId.N14,
			CheckId.C5, CheckId.C6);

	private AnswersOfNodes() {
	}

}
