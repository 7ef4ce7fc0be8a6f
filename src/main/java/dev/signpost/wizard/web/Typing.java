package dev.signpost.wizard.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Text from a form, without the ordinary white space around it; all else stays. */
final class Typing {

	private Typing() {
	}

	static String trimmed(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").replaceAll("^[ \t\r\n]+|[ \t\r\n]+$", "");
	}

}
