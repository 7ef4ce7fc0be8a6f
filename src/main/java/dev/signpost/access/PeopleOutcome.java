package dev.signpost.access;

/**
 * How a change to the people ended.
 */
public sealed interface PeopleOutcome {

	/** It was done. */
	record Done() implements PeopleOutcome {
	}

	/** Somebody else has this user name. */
	record LoginTaken() implements PeopleOutcome {
	}

	/** Nobody would be left to manage people. */
	record LastAdmin() implements PeopleOutcome {
	}

}
