package dev.signpost.change;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What somebody sends to apply a plan. */
record ChangeRequest(PlanId plan, String fingerprint, @Nullable String reason, Set<String> consents) {

	private static final int LONGEST_REASON = 500;

	ChangeRequest {
		consents = Set.copyOf(consents);
		reason = (reason == null || reason.isBlank()) ? null : reason.strip();
	}

	/**
	 * What is wrong with the reason, or nothing.
	 */
	Optional<String> reasonProblem() {
		return reasonProblem(this.reason);
	}

	static Optional<String> reasonProblem(@Nullable String reason) {
		if (reason == null) {
			return Optional.empty();
		}
		long length = reason.codePoints().count();
		if (length > LONGEST_REASON) {
			return Optional.of("A reason has at most " + LONGEST_REASON + " characters; this one has " + length);
		}
		return reason.codePoints().anyMatch(ChangeRequest::control)
				? Optional.of("A reason is one line of text without control characters") : Optional.empty();
	}

	/** Also the invisible ones that reverse or hide what follows. */
	private static boolean control(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> false;
		};
	}

}
