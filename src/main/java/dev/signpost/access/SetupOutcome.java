package dev.signpost.access;

/**
 * How an attempt to set Signpost up ended.
 */
public sealed interface SetupOutcome {

	/** There is a first admin now. */
	record Done() implements SetupOutcome {
	}

	/** The code is not the one that was printed. */
	record WrongCode() implements SetupOutcome {
	}

	/** Too many wrong codes from here. */
	record Slowed(long seconds) implements SetupOutcome {
	}

	/** The code is void or too old; the next start prints a new one. */
	record CodeVoid() implements SetupOutcome {
	}

	/** Somebody was there before. */
	record TooLate() implements SetupOutcome {
	}

	/** The code is right, something else that was typed is not. */
	record Typed() implements SetupOutcome {
	}

}
