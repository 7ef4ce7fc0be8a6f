package dev.signpost.change;

import dev.signpost.zone.ZoneTrouble;

/**
 * What came of asking for a plan.
 */
public sealed interface ProposeOutcome {

	/** A plan was saved. */
	record Proposed(SavedPlan plan) implements ProposeOutcome {
	}

	/** No plan: the zone could not be read. */
	record ZoneNotRead(ZoneTrouble trouble) implements ProposeOutcome {
	}

}
