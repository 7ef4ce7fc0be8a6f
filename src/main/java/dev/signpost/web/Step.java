package dev.signpost.web;

import org.jspecify.annotations.Nullable;

/**
 * One step of a wizard, as the list at the left shows it.
 *
 * @param messageKey of the step's name
 * @param answer what was answered in a done step, in short
 * @param path the step's address, or null while it cannot be opened
 */
public record Step(String messageKey, State state, @Nullable String answer, @Nullable String path) {

	public boolean done() {
		return this.state == State.DONE;
	}

	public boolean current() {
		return this.state == State.CURRENT;
	}

	/**
	 * How far a step is.
	 */
	public enum State {

		/** Answered; the person may come back to it. */
		DONE,

		/** The page that is open. */
		CURRENT,

		/** Not yet. */
		LATER

	}

}
