package dev.signpost.change;

/**
 * What came of a person's decision about a change in conflict.
 */
public sealed interface ResolveOutcome {

	/** It is settled as decided. */
	record Resolved() implements ResolveOutcome {
	}

	/** There is nothing to decide: the change is not in conflict. */
	record NotInConflict(ChangeStatus status) implements ResolveOutcome {
	}

	/** The reason is missing, too long or holds control characters. */
	record BadReason(String sentence) implements ResolveOutcome {
	}

	/** The history could not be written. */
	record NotRecorded() implements ResolveOutcome {
	}

}
