package dev.signpost.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Light, dark, or what the system says.
 */
enum Theme {

	SYSTEM, LIGHT, DARK;

	/** The only thing it is kept in; no script reads it. */
	static final String COOKIE = "signpost-theme";

	/**
	 * Reads the word of a form or a cookie; anything else is the system's choice.
	 */
	static Theme of(@Nullable String word) {
		return switch (word) {
			case "light" -> LIGHT;
			case "dark" -> DARK;
			case null, default -> SYSTEM;
		};
	}

	/**
	 * The value of {@code data-theme}, or null where the system decides.
	 */
	@Nullable String attribute() {
		return (this == SYSTEM) ? null : name().toLowerCase(Locale.ROOT);
	}

}
