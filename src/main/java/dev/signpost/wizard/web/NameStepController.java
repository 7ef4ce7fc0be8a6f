package dev.signpost.wizard.web;

import java.util.List;
import java.util.Optional;

import dev.signpost.cluster.Draft;
import dev.signpost.cluster.Draft.Part;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.ZoneRef;
import dev.signpost.web.Authority;
import dev.signpost.web.FieldProblem;
import dev.signpost.web.Requires;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the cluster is called. */
@Controller
@Requires(Authority.PLAN_WRITE)
class NameStepController {

	private final Wizard wizard;

	private final Look look;

	NameStepController(Wizard wizard, Look look) {
		this.wizard = wizard;
		this.look = look;
	}

	@GetMapping("/drafts/{id}/name")
	String show(@PathVariable String id, Model model) {
		Draft draft = this.wizard.draft(id);
		Optional<String> instead = this.wizard.instead(draft, Part.NAME);
		if (instead.isPresent()) {
			return instead.get();
		}
		model.addAttribute("form", NameForm.of(draft));
		return page(draft, model);
	}

	/**
	 * The live line below the field.
	 */
	@GetMapping("/drafts/{id}/name/seen")
	String seen(@PathVariable String id, @ModelAttribute("form") NameForm form, Model model) {
		Draft draft = this.wizard.draft(id);
		if (this.wizard.instead(draft, Part.NAME).isEmpty() && !form.name().isBlank()) {
			model.addAttribute("seen", seen(draft, form));
		}
		return "wizard/_seen";
	}

	@PostMapping("/drafts/{id}/name")
	String answer(@PathVariable String id, @ModelAttribute("form") NameForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Draft draft = this.wizard.draft(id);
		Optional<String> instead = this.wizard.instead(draft, Part.NAME);
		if (instead.isPresent()) {
			return instead.get();
		}
		Draft typed = draft.name(form.full(Wizard.zone(draft)), form.installed());
		if (form.leave() != null) {
			return this.wizard.leave(typed.without(Part.NAME), redirect);
		}
		Judged.into(errors, problems(typed), (field) -> field);
		if (errors.hasErrors()) {
			Wizard.refused(response, model);
			return page(draft, model);
		}
		if (form.look() != null) {
			model.addAttribute("seen", seen(draft, form));
			return page(draft, model);
		}
		String name = DnsName.of(typed.typed().name().strip()).text();
		return Wizard.redirect(this.wizard.save(draft.name(name, form.installed()).answered(Part.NAME)), "nodes");
	}

	private List<FieldProblem> problems(Draft typed) {
		return this.wizard.problems(typed.typed(), Wizard.zone(typed), "name");
	}

	private Seen seen(Draft draft, NameForm form) {
		ZoneRef zone = Wizard.zone(draft);
		String full = form.full(zone);
		List<FieldProblem> problems = problems(draft.name(full, true));
		return problems.isEmpty() ? this.look.at(DnsName.of(full.strip()), zone)
				: Seen.problem(full, problems.getFirst().problem().sentence());
	}

	private String page(Draft draft, Model model) {
		this.wizard.frame(model, draft, "name");
		model.addAttribute("suffix", "." + Wizard.zone(draft).apex());
		return "wizard/name";
	}

}
