package dev.signpost.web;

import java.util.Optional;

/**
 * A line of the block that the start prints last, contributed as a bean by the module
 * that knows it.
 */
@FunctionalInterface
public interface StartLine {

	/**
	 * The line, or nothing when there is nothing to tell this time; asked once, when
	 * everything has started.
	 */
	Optional<Line> line();

	/**
	 * What is told.
	 *
	 * @param label one or two words, for example {@code Route 53}
	 */
	record Line(String label, String text) {
	}

}
