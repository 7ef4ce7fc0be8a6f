package dev.signpost.cluster.web;

import java.time.Instant;

import dev.signpost.cluster.Draft;
import dev.signpost.cluster.Draft.Part;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of drafts.
 *
 * @param name what was typed as the name, or null while nothing was
 * @param step the word of the first step that waits, part of its address
 */
record DraftLine(String id, @Nullable String name, @Nullable String zone, String step, boolean changes,
		Instant changedAt) {

	static DraftLine of(Draft draft) {
		return new DraftLine(draft.id().toString(), draft.typed().name().isEmpty() ? null : draft.typed().name(),
				(draft.zone() != null) ? draft.zone().apex().text() : null, step(draft), draft.fixed(),
				draft.changedAt());
	}

	private static String step(Draft draft) {
		for (Part part : Part.values()) {
			if (!draft.answered().contains(part)) {
				return part.name().toLowerCase(java.util.Locale.ROOT);
			}
		}
		return (draft.plan() != null) ? "check" : draft.fixed() ? "nodes" : "ttl";
	}

}
