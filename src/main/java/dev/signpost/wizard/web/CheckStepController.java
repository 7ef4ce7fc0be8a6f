package dev.signpost.wizard.web;

import java.time.Clock;
import java.util.Optional;

import dev.signpost.change.Changes;
import dev.signpost.change.PlanId;
import dev.signpost.change.Preflight;
import dev.signpost.change.PlanView;
import dev.signpost.change.SavedPlan;
import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.Clusters;
import dev.signpost.cluster.Draft;
import dev.signpost.cluster.Draft.Basis;
import dev.signpost.web.Authority;
import dev.signpost.web.CurrentPerson;
import dev.signpost.web.Requires;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of a draft, with the four answers above it. */
@Controller
@Requires(Authority.PLAN_WRITE)
class CheckStepController {

	private static final int MOST_LOOKS = 10;

	private final Wizard wizard;

	private final CheckStep check;

	private final Changes changes;

	private final Clusters clusters;

	private final ObjectProvider<CurrentPerson> people;

	private final ObjectProvider<Preflight> preflight;

	private final Brake brake;

	private final Clock clock;

	CheckStepController(Wizard wizard, CheckStep check, Changes changes, Clusters clusters,
			ObjectProvider<CurrentPerson> people, ObjectProvider<Preflight> preflight, Brake brake, Clock clock) {
		this.wizard = wizard;
		this.check = check;
		this.changes = changes;
		this.clusters = clusters;
		this.people = people;
		this.preflight = preflight;
		this.brake = brake;
		this.clock = clock;
	}

	@GetMapping("/drafts/{id}/check")
	String show(@PathVariable String id, Model model) {
		return page(this.wizard.draft(id), model);
	}

	/**
	 * The same with what name servers say of the definition now.
	 */
	@PostMapping("/drafts/{id}/look")
	String look(@PathVariable String id, Model model) {
		Draft draft = this.wizard.draft(id);
		Optional<Preflight> asks = this.preflight.stream().findFirst();
		Optional<SavedPlan> plan = plan(draft).filter((saved) -> current(saved, draft));
		if (asks.isPresent() && plan.isPresent()) {
			boolean allowed = this.brake.allows("look", MOST_LOOKS);
			model.addAttribute("tooOften", !allowed);
			if (allowed) {
				model.addAttribute("report", ReportView.of(asks.get().look(plan.get().definition())));
			}
		}
		return page(draft, model);
	}

	private String page(Draft draft, Model model) {
		String waiting = Steps.waiting(draft);
		if (!waiting.equals(Steps.CHECK)) {
			return Wizard.redirect(draft, waiting);
		}
		Optional<SavedPlan> plan = plan(draft);
		Optional<Long> change = plan.map(SavedPlan::usedBy);
		if (change.isPresent()) {
			this.wizard.discard(draft);
			return "redirect:/changes/" + change.get();
		}
		this.wizard.frame(model, draft, Steps.CHECK);
		plan.filter((saved) -> current(saved, draft)).ifPresent((saved) -> {
			model.addAttribute("view", PlanView.of(saved, this.clock.instant()));
			model.addAttribute("mayApply", mayApply());
			model.asMap().putIfAbsent("tooOften", false);
			model.addAttribute("mayLook", this.preflight.stream().findFirst().isPresent());
			model.addAttribute("warning", Failover.warning(saved.definition().ttl().seconds()));
		});
		return "wizard/check";
	}

	/**
	 * Saves once more and makes a new plan.
	 */
	@PostMapping("/drafts/{id}/check")
	String again(@PathVariable String id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Draft draft = this.wizard.draft(id);
		String waiting = Steps.waiting(draft);
		return waiting.equals(Steps.CHECK) ? this.check.saveAndPlan(draft, model, response, redirect)
				: Wizard.redirect(draft, waiting);
	}

	/**
	 * Goes on with this draft, on top of what somebody else saved meanwhile.
	 */
	@PostMapping("/drafts/{id}/overtake")
	String overtake(@PathVariable String id, VersionForm form, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Draft draft = this.wizard.draft(id);
		Basis basis = draft.basis();
		if (basis == null || !Steps.waiting(draft).equals(Steps.CHECK)) {
			return Wizard.redirect(draft, Steps.waiting(draft));
		}
		Draft onTop = draft.basis(new Basis(basis.cluster(), form.number(), basis.own()));
		return this.check.saveAndPlan(onTop, model, response, redirect);
	}

	private Optional<SavedPlan> plan(Draft draft) {
		return Optional.ofNullable(draft.plan()).flatMap(PlanId::parse).flatMap(this.changes::plan);
	}

	/**
	 * Whether the plan can still be applied: it is young, and the definition and the
	 * draft still say the same.
	 */
	private boolean current(SavedPlan plan, Draft draft) {
		return !plan.expiredAt(this.clock.instant()) && this.clusters.find(plan.cluster())
			.map(Cluster::definition)
			.filter(plan.definition()::equals)
			.filter((definition) -> this.wizard.says(draft, definition))
			.isPresent();
	}

	private boolean mayApply() {
		return this.people.stream()
			.findFirst()
			.flatMap(CurrentPerson::find)
			.filter((person) -> person.may(Authority.PLAN_APPLY))
			.isPresent();
	}

}
