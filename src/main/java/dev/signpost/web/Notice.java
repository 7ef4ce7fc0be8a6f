package dev.signpost.web;

import java.io.Serializable;
import java.util.List;

/**
 * A sentence shown once after a redirect, under the flash attribute {@code notice}.
 *
 * @param key message key
 * @param arguments for the message
 */
public record Notice(String key, List<String> arguments) implements Serializable {

	public Notice {
		arguments = List.copyOf(arguments);
	}

	public static Notice of(String key, String... arguments) {
		return new Notice(key, List.of(arguments));
	}

}
