package dev.signpost.change.web;

import dev.signpost.web.NotFound;

/** Reads change numbers out of addresses. */
final class ChangeNumbers {

	private ChangeNumbers() {
	}

	static long read(String text) {
		if (!text.matches("[1-9][0-9]{0,17}")) {
			throw new NotFound("change", text);
		}
		return Long.parseLong(text);
	}

}
