package dev.signpost.history;

import dev.signpost.web.Mode;

/**
 * The database was made in one mode and is now opened in the other.
 */
final class MadeInAnotherMode extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Mode made;

	private final Mode wanted;

	MadeInAnotherMode(Mode made, Mode wanted) {
		super("made in mode " + made.word() + ", opened in mode " + wanted.word());
		this.made = made;
		this.wanted = wanted;
	}

	Mode made() {
		return this.made;
	}

	Mode wanted() {
		return this.wanted;
	}

}
