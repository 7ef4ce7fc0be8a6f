package dev.signpost.wizard.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import dev.signpost.cluster.Draft;
import dev.signpost.cluster.Draft.Part;
import dev.signpost.cluster.NodePaste;
import dev.signpost.cluster.NodePaste.Pasted;
import dev.signpost.web.Authority;
import dev.signpost.web.Requires;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Which nodes answer for the cluster, pasted as a list. */
@Controller
@Requires(Authority.PLAN_WRITE)
class PasteController {

	private final Wizard wizard;

	private final NodesPage page;

	PasteController(Wizard wizard, NodesPage page) {
		this.wizard = wizard;
		this.page = page;
	}

	@GetMapping(path = "/drafts/{id}/nodes", params = "by=paste")
	String show(@PathVariable String id, Model model) {
		Draft draft = this.wizard.draft(id);
		Optional<String> instead = this.wizard.instead(draft, Part.NODES);
		PasteForm empty = new PasteForm("");
		return instead.orElseGet(
				() -> this.page.paste(draft, empty, new BeanPropertyBindingResult(empty, "form"), List.of(), model));
	}

	/**
	 * Turns the list into rows; they are judged when the person goes on.
	 */
	@PostMapping("/drafts/{id}/paste")
	@Nullable String read(@PathVariable String id, @ModelAttribute("form") PasteForm form, BindingResult errors, Model model,
			HttpServletResponse response) throws IOException {
		Draft draft = this.wizard.draft(id);
		Optional<String> instead = this.wizard.instead(draft, Part.NODES);
		if (instead.isPresent()) {
			return instead.get();
		}
		if (form.tooLarge()) {
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
			return null;
		}
		Pasted pasted = NodePaste.read(form.list());
		if (pasted.nodes().isEmpty()) {
			errors.rejectValue("list", "NO_NODES", "No line has both a name and an address");
			Wizard.refused(response, model);
			return this.page.paste(draft, form, errors, pasted.unread(), model);
		}
		Draft filled = this.wizard.save(
				draft
					.nodes(pasted.nodes(), java.util.Objects.requireNonNullElse(draft.typed().audience(), ""),
							draft.typed().endpoints(), draft.typed().otherNameServers())
					.without(Part.NODES));
		NodesForm rows = NodesForm.of(filled);
		return this.page.pasted(filled, rows, NodesStepController.unjudged(rows), pasted.unread(), model);
	}

}
