package dev.signpost.change;

import java.util.Optional;
import java.util.UUID;

/**
 * A saved plan's id, a random UUID.
 */
public record PlanId(UUID value) {

	public static PlanId random() {
		return new PlanId(UUID.randomUUID());
	}

	public static Optional<PlanId> parse(String text) {
		if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
			return Optional.empty();
		}
		return Optional.of(new PlanId(UUID.fromString(text)));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
