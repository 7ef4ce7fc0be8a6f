package dev.signpost.wizard.web;

import java.util.Optional;

import dev.signpost.cluster.Draft;
import dev.signpost.cluster.Draft.Part;
import dev.signpost.web.Authority;
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

/** How long answers may be remembered; going on saves the definition and makes a plan. */
@Controller
@Requires(Authority.PLAN_WRITE)
class TtlStepController {

	private final Wizard wizard;

	private final CheckStep check;

	TtlStepController(Wizard wizard, CheckStep check) {
		this.wizard = wizard;
		this.check = check;
	}

	@GetMapping("/drafts/{id}/ttl")
	String show(@PathVariable String id, Model model) {
		Draft draft = this.wizard.draft(id);
		Optional<String> instead = this.wizard.instead(draft, Part.TTL);
		if (instead.isPresent()) {
			return instead.get();
		}
		TtlForm form = TtlForm.of(draft);
		model.addAttribute("form", form);
		return page(draft, form, model);
	}

	/**
	 * The time-line for a value that is chosen but not sent yet.
	 */
	@GetMapping("/drafts/{id}/ttl/failover")
	String failover(@PathVariable String id, @ModelAttribute("form") TtlForm form, Model model) {
		model.addAttribute("failover", Failover.of(this.wizard.draft(id), form.seconds()));
		return "wizard/_failover";
	}

	@PostMapping("/drafts/{id}/ttl")
	String answer(@PathVariable String id, @ModelAttribute("form") TtlForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Draft draft = this.wizard.draft(id);
		Optional<String> instead = this.wizard.instead(draft, Part.TTL);
		if (instead.isPresent()) {
			return instead.get();
		}
		Draft typed = form.into(draft);
		if (form.leave() != null) {
			return this.wizard.leave(typed.without(Part.TTL), redirect);
		}
		Judged.into(errors, this.wizard.problems(typed.typed(), Wizard.zone(draft), "ttl", "nsTtl"), form::field);
		if (errors.hasErrors()) {
			Wizard.refused(response, model);
			return page(draft, form, model);
		}
		return this.check.saveAndPlan(this.wizard.save(typed.answered(Part.TTL)), model, response, redirect);
	}

	private String page(Draft draft, TtlForm form, Model model) {
		this.wizard.frame(model, draft, "ttl");
		model.addAttribute("failover", Failover.of(draft, form.seconds()));
		return "wizard/ttl";
	}

}
