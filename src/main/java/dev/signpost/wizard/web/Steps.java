package dev.signpost.wizard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.signpost.cluster.Draft;
import dev.signpost.cluster.Draft.Part;
import dev.signpost.web.Step;
import dev.signpost.web.Step.State;
import org.jspecify.annotations.Nullable;

/** Which step of a draft is open, read from the draft. */
final class Steps {

	static final String CHECK = "check";

	private Steps() {
	}

	/**
	 * The six steps, as the list at the left shows them.
	 * @param current the word of the open one
	 */
	static List<Step> of(Draft draft, String current) {
		List<Step> steps = new ArrayList<>();
		boolean reachable = true;
		for (Part part : Part.values()) {
			boolean done = draft.answered().contains(part);
			steps.add(step(draft, word(part), current, done ? answer(draft, part) : null, reachable, done));
			reachable = reachable && done;
		}
		steps.add(step(draft, CHECK, current, null, reachable && draft.plan() != null, false));
		steps.add(step(draft, "apply", current, null, false, false));
		return steps;
	}

	/**
	 * The word of the first step that waits for an answer, or of the check.
	 */
	static String waiting(Draft draft) {
		for (Part part : Part.values()) {
			if (!draft.answered().contains(part)) {
				return word(part);
			}
		}
		return CHECK;
	}

	static String address(Draft draft, String step) {
		return "/drafts/" + draft.id() + "/" + step;
	}

	static String word(Part part) {
		return part.name().toLowerCase(Locale.ROOT);
	}

	private static Step step(Draft draft, String word, String current, @Nullable String answer, boolean reachable,
			boolean done) {
		boolean fixed = draft.fixed() && (word.equals("zone") || word.equals("name"));
		State state = word.equals(current) ? State.CURRENT : done ? State.DONE : State.LATER;
		return new Step("wizard.step." + word, state, answer, (reachable && !fixed) ? address(draft, word) : null);
	}

	private static @Nullable String answer(Draft draft, Part part) {
		return switch (part) {
			case ZONE -> (draft.zone() != null) ? draft.zone().apex().text() : null;
			case NAME -> draft.typed().name();
			case NODES -> (draft.typed().nodes().size() == 1) ? "1 node" : draft.typed().nodes().size() + " nodes";
			case TTL -> draft.typed().ttl() + " seconds";
		};
	}

}
