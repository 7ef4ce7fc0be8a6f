package dev.signpost.history;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, by a pseudonymous id; names live in the people table.
 *
 * @param id a person's id, {@code token:<id>} or {@code system}
 * @param role the role held at that moment
 * @param factor how they proved who they are: {@code password}, {@code token},
 * {@code set-up} or nothing
 * @param sourceAddress where the request came from, or nothing
 */
public record Actor(String id, @Nullable String role, @Nullable String factor, @Nullable String sourceAddress) {

	/** Signpost itself. */
	public static final Actor SYSTEM = new Actor("system", null, null, null);

}
