package dev.signpost.wizard.web;

import java.util.List;
import java.util.Optional;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterInput;
import dev.signpost.cluster.DefinitionReader;
import dev.signpost.cluster.DefinitionReader.Reading;
import dev.signpost.cluster.Draft;
import dev.signpost.cluster.Draft.Part;
import dev.signpost.cluster.DraftId;
import dev.signpost.cluster.Drafts;
import dev.signpost.dns.ZoneRef;
import dev.signpost.web.BadRequest;
import dev.signpost.web.FieldProblem;
import dev.signpost.web.NotFound;
import dev.signpost.web.Notice;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all steps do with their draft. */
@Component
class Wizard {

	private final Drafts drafts;

	private final DefinitionReader reader;

	Wizard(Drafts drafts, DefinitionReader reader) {
		this.drafts = drafts;
		this.reader = reader;
	}

	Draft draft(String id) {
		return DraftId.parse(id).map(this.drafts::get).orElseThrow(() -> new NotFound("draft", id));
	}

	/**
	 * Where to go instead of this step, while an earlier one waits or where the answer
	 * cannot change.
	 */
	Optional<String> instead(Draft draft, Part part) {
		if (draft.fixed() && part.compareTo(Part.NODES) < 0) {
			return Optional.of(redirect(draft, "nodes"));
		}
		String waiting = Steps.waiting(draft);
		boolean earlier = !waiting.equals(Steps.CHECK)
				&& Part.valueOf(waiting.toUpperCase(java.util.Locale.ROOT)).compareTo(part) < 0;
		return earlier ? Optional.of(redirect(draft, waiting)) : Optional.empty();
	}

	/**
	 * What is wrong with the fields of one step.
	 */
	List<FieldProblem> problems(ClusterInput typed, ZoneRef zone, String... fields) {
		return switch (this.reader.read(typed, zone)) {
			case Reading.Valid valid -> List.of();
			case Reading.Invalid(List<FieldProblem> all) ->
				all.stream().filter((problem) -> concerns(problem.field(), fields)).toList();
		};
	}

	private static boolean concerns(String path, String... fields) {
		return java.util.Arrays.stream(fields)
			.anyMatch((field) -> path.equals(field) || path.startsWith(field + "[") || path.startsWith(field + "."));
	}

	/**
	 * Whether a draft still says what was saved.
	 */
	boolean says(Draft draft, ClusterDefinition saved) {
		return this.reader.read(draft.typed(), saved.zone()) instanceof Reading.Valid(ClusterDefinition typed)
				&& typed.equals(saved);
	}

	Draft save(Draft draft) {
		if (!this.drafts.save(draft)) {
			throw new BadRequest("More was typed than a draft can keep");
		}
		return draft;
	}

	void discard(Draft draft) {
		this.drafts.discard(draft.id());
	}

	/**
	 * Keeps the draft as it was typed, right or wrong, and goes back to the start.
	 */
	String leave(Draft draft, RedirectAttributes redirect) {
		save(draft);
		redirect.addFlashAttribute("notice", Notice.of("wizard.kept"));
		return "redirect:/clusters";
	}

	void frame(Model model, Draft draft, String step) {
		model.addAttribute("draft", draft);
		model.addAttribute("changes", draft.fixed());
		model.addAttribute("steps", Steps.of(draft, step));
	}

	/**
	 * Says that nothing was taken over: 422, and so in the title of the page.
	 */
	static void refused(HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("failed", true);
	}

	static ZoneRef zone(Draft draft) {
		ZoneRef zone = draft.zone();
		if (zone == null) {
			throw new IllegalStateException("the zone step was not answered");
		}
		return zone;
	}

	static String redirect(Draft draft, String step) {
		return "redirect:" + Steps.address(draft, step);
	}

}
