package dev.signpost.cluster;

import java.util.Optional;
import java.util.UUID;

/**
 * A cluster's id, a random UUID in lower case.
 */
public record ClusterId(UUID value) {

	public static ClusterId random() {
		return new ClusterId(UUID.randomUUID());
	}

	/**
	 * The id if the text is one in its usual spelling, else nothing.
	 */
	public static Optional<ClusterId> parse(String text) {
		if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
			return Optional.empty();
		}
		return Optional.of(new ClusterId(UUID.fromString(text)));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
