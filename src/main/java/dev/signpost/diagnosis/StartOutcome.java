package dev.signpost.diagnosis;

import java.time.Duration;

/**
 * What came of asking for a diagnosis.
 */
public sealed interface StartOutcome {

	/**
	 * It runs.
	 *
	 * @param joined whether it ran already when this person asked
	 */
	record Running(RunId id, boolean joined) implements StartOutcome {
	}

	/** This person asked too often. */
	record TooOften(Duration retryAfter) implements StartOutcome {
	}

	/** No cluster of this name, or none that this name belongs to. */
	record NotOurs() implements StartOutcome {
	}

}
