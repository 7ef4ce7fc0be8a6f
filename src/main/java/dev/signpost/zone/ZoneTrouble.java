package dev.signpost.zone;

/**
 * Why Route 53 could not be read.
 */
public sealed interface ZoneTrouble {

	/**
	 * One sentence for people: what happened and what to do.
	 */
	String sentence();

	/** The role lacks the right to this action. */
	record Denied(String action, String sentence, String serviceWords) implements ZoneTrouble {
	}

	/** No credentials were found, or they have expired. */
	record NoCredentials(String sentence) implements ZoneTrouble {
	}

	/** Nothing answered, or not in time. */
	record Unreachable(String sentence) implements ZoneTrouble {
	}

	/** The account's call budget at AWS is used up for the moment. */
	record Throttled(String sentence) implements ZoneTrouble {
	}

	/** This machine's clock is too far off for signed requests. */
	record ClockSkew(String sentence, long secondsAhead) implements ZoneTrouble {
	}

	/** There is no hosted zone with this id. */
	record NoSuchZone(String zoneId, String sentence) implements ZoneTrouble {
	}

	/** Route 53 refused the question for another reason. */
	record Refused(String sentence, String serviceWords) implements ZoneTrouble {
	}

}
