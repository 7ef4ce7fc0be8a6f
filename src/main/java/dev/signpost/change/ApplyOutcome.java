package dev.signpost.change;

import java.util.List;

import dev.signpost.plan.Guard;
import dev.signpost.zone.ZoneTrouble;

/**
 * What came of applying a plan; nothing was sent in any case but the first.
 */
public sealed interface ApplyOutcome {

	/** Written down and on its way; also the answer for a plan that was used before. */
	record Underway(long changeNumber) implements ApplyOutcome {
	}

	/** The zone already says all of it. */
	record NothingToDo() implements ApplyOutcome {
	}

	/** The zone moved since the plan was made. */
	record PlanMoved(SavedPlan plan, List<Moved> rows) implements ApplyOutcome {
	}

	/** Guards stand that no consent lifted. */
	record Refused(SavedPlan plan, List<Guard> guards) implements ApplyOutcome {
	}

	/** The plan is too old. */
	record Expired(SavedPlan plan) implements ApplyOutcome {
	}

	/** The fingerprint is not this plan's, or the stored plan was altered. */
	record NotThisPlan() implements ApplyOutcome {
	}

	/** The definition was saved again since the plan was made. */
	record DefinitionChanged(SavedPlan plan) implements ApplyOutcome {
	}

	/** A change that is not settled holds some of the names. */
	record NamesOnHold(long changeNumber) implements ApplyOutcome {
	}

	/** Somebody else is applying to this zone at this moment. */
	record ZoneBusy() implements ApplyOutcome {
	}

	/** The reason is too long or holds control characters. */
	record BadReason(String sentence) implements ApplyOutcome {
	}

	/** The zone could not be read again. */
	record ZoneNotRead(ZoneTrouble trouble) implements ApplyOutcome {
	}

	/** The history could not be written. */
	record NotRecorded() implements ApplyOutcome {
	}

}
