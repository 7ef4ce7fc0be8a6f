package dev.signpost.wizard.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.signpost.cluster.Draft;
import dev.signpost.cluster.Draft.Part;
import dev.signpost.web.Authority;
import dev.signpost.web.BadRequest;
import dev.signpost.web.Requires;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which nodes answer for the cluster, typed row by row. */
@Controller
@Requires(Authority.PLAN_WRITE)
class NodesStepController {

	private static final Pattern ROW_FIELD = Pattern
		.compile("nodes\\[([0-9]|[1-9][0-9])]\\.(name|ipv4|ipv6|otherAddresses)");

	private final Wizard wizard;

	private final NodesPage page;

	NodesStepController(Wizard wizard, NodesPage page) {
		this.wizard = wizard;
		this.page = page;
	}

	/**
	 * Refuses rows that no page of ours sends before they are bound: Spring would make
	 * room for them, or fail.
	 */
	@InitBinder
	void ordinaryRows(HttpServletRequest request) {
		boolean strange = request.getParameterMap()
			.keySet()
			.stream()
			.anyMatch((name) -> name.startsWith("nodes") && !ROW_FIELD.matcher(name).matches());
		if (strange) {
			throw new BadRequest("A row of this form has no such number or field");
		}
	}

	@GetMapping("/drafts/{id}/nodes")
	String show(@PathVariable String id, Model model) {
		Draft draft = this.wizard.draft(id);
		Optional<String> instead = this.wizard.instead(draft, Part.NODES);
		if (instead.isPresent()) {
			return instead.get();
		}
		NodesForm form = NodesForm.of(draft);
		boolean left = !draft.answered().contains(Part.NODES) && !draft.typed().nodes().isEmpty();
		return this.page.typed(draft, form, left ? judged(draft, form) : unjudged(form), model);
	}

	@PostMapping("/drafts/{id}/nodes")
	String answer(@PathVariable String id, @ModelAttribute("form") NodesForm typed, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Draft draft = this.wizard.draft(id);
		Optional<String> instead = this.wizard.instead(draft, Part.NODES);
		if (instead.isPresent()) {
			return instead.get();
		}
		if (typed.leave() != null) {
			return this.wizard.leave(typed.withoutEmptyRows().into(draft).without(Part.NODES), redirect);
		}
		if (typed.add() != null) {
			return changedRows(draft, typed.withOneMore(), model);
		}
		return (typed.remove() != null) ? changedRows(draft, typed.without(typed.remove()), model)
				: go(draft, typed.withoutEmptyRows(), model, response);
	}

	private String changedRows(Draft draft, NodesForm form, Model model) {
		return this.page.typed(draft, form, unjudged(form), model);
	}

	private String go(Draft draft, NodesForm form, Model model, HttpServletResponse response) {
		BindingResult errors = judged(draft, form);
		if (errors.hasErrors()) {
			Wizard.refused(response, model);
			return this.page.typed(draft, form, errors, model);
		}
		return Wizard.redirect(this.wizard.save(form.into(draft).answered(Part.NODES)), "ttl");
	}

	private BindingResult judged(Draft draft, NodesForm form) {
		BindingResult errors = unjudged(form);
		Judged.into(errors, this.wizard.problems(form.into(draft).typed(), Wizard.zone(draft), "nodes", "audience",
				"endpoints", "otherNameServers"), NodesStepController::field);
		return errors;
	}

	static BindingResult unjudged(NodesForm form) {
		return new BeanPropertyBindingResult(form, "form");
	}

	/**
	 * Lists of one text field each are told at that field.
	 */
	private static String field(String path) {
		return List.of("endpoints", "otherNameServers")
			.stream()
			.filter(path::startsWith)
			.findFirst()
			.orElseGet(() -> path.replaceAll("(otherAddresses)\\[\\d+]$", "$1"));
	}

}
