package dev.signpost.change.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import dev.signpost.change.ApplyOutcome;
import dev.signpost.change.Changes;
import dev.signpost.change.Moved;
import dev.signpost.change.PlanId;
import dev.signpost.change.PlanView;
import dev.signpost.change.ProposeOutcome;
import dev.signpost.change.SavedPlan;
import dev.signpost.cluster.ClusterId;
import dev.signpost.plan.Guard;
import dev.signpost.plan.Intent;
import dev.signpost.web.Authority;
import dev.signpost.web.BadRequest;
import dev.signpost.web.NotFound;
import dev.signpost.web.Notice;
import dev.signpost.web.Requires;
import dev.signpost.zone.ZoneTrouble;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan to look at and to apply. */
@Controller
class PlanController {

	private final Changes changes;

	private final ChangeRights rights;

	private final Clock clock;

	PlanController(Changes changes, ChangeRights rights, Clock clock) {
		this.changes = changes;
		this.rights = rights;
		this.clock = clock;
	}

	@PostMapping("/clusters/{id}/plans")
	@Requires(Authority.PLAN_WRITE)
	String propose(@PathVariable String id, @RequestParam String intent, Model model, HttpServletResponse response) {
		ClusterId cluster = ClusterId.parse(id).orElseThrow(() -> new NotFound("cluster", id));
		return switch (this.changes.propose(cluster, intent(intent))) {
			case ProposeOutcome.Proposed(SavedPlan plan) -> "redirect:/plans/" + plan.id();
			case ProposeOutcome.ZoneNotRead(ZoneTrouble trouble) -> {
				response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
				model.addAttribute("view", Ended.notPlanned(id, intent, trouble.sentence()));
				yield "change/ended";
			}
		};
	}

	@GetMapping("/plans/{id}")
	@Requires(Authority.CLUSTER_READ)
	String show(@PathVariable String id, Model model) {
		SavedPlan plan = this.changes.plan(id(id)).orElseThrow(() -> new NotFound("plan", id));
		return page(PlanView.of(plan, this.clock.instant()), model);
	}

	@PostMapping("/plans/{id}/apply")
	@Requires(Authority.PLAN_APPLY)
	String apply(@PathVariable String id, @ModelAttribute ApplyForm form, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		return switch (this.changes.apply(id(id), form.fingerprint(), form.reason(), Set.copyOf(form.given()))) {
			case ApplyOutcome.Underway(long number) -> "redirect:/changes/" + number;
			case ApplyOutcome.NothingToDo() -> {
				flash.addFlashAttribute("notice", Notice.of("change.nothing-to-do"));
				yield "redirect:/plans/" + id;
			}
			case ApplyOutcome.PlanMoved(SavedPlan plan, List<Moved> rows) -> {
				response.setStatus(HttpStatus.CONFLICT.value());
				model.addAttribute("view", MovedView.of(plan, rows));
				yield "change/moved";
			}
			case ApplyOutcome.Refused(SavedPlan plan, List<Guard> guards) -> {
				response.setStatus(HttpStatus.CONFLICT.value());
				yield page(typed(plan, form, null), model);
			}
			case ApplyOutcome.BadReason(String sentence) -> {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				yield page(typed(this.changes.plan(id(id)).orElseThrow(), form, sentence), model);
			}
			case ApplyOutcome.Expired(SavedPlan plan) -> ended(Ended.of("expired", plan), model, response);
			case ApplyOutcome.DefinitionChanged(SavedPlan plan) -> ended(Ended.of("redefined", plan), model, response);
			case ApplyOutcome.NotThisPlan() -> ended(Ended.of("not-this-plan"), model, response);
			case ApplyOutcome.NamesOnHold(long number) -> ended(Ended.onHold(number), model, response);
			case ApplyOutcome.ZoneBusy() -> ended(Ended.again("busy", id), model, response);
			case ApplyOutcome.ZoneNotRead(ZoneTrouble trouble) ->
				ended(Ended.again("not-read", id).saying(trouble.sentence()), model, response);
			case ApplyOutcome.NotRecorded() -> ended(Ended.again("not-recorded", id), model, response);
		};
	}

	private PlanView typed(SavedPlan plan, ApplyForm form, @Nullable String fault) {
		return PlanView.of(plan, this.clock.instant()).typed(form.reason(), fault, form.given(), fault == null);
	}

	private String page(PlanView view, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("mayApply", this.rights.may(Authority.PLAN_APPLY));
		model.addAttribute("mayPlan", this.rights.may(Authority.PLAN_WRITE));
		return "change/plan";
	}

	private static String ended(Ended view, Model model, HttpServletResponse response) {
		response.setStatus(view.status().value());
		model.addAttribute("view", view);
		return "change/ended";
	}

	private static Intent intent(String text) {
		return switch (text) {
			case "DELEGATE" -> Intent.DELEGATE;
			case "REMOVE" -> Intent.REMOVE;
			default -> throw new BadRequest("There is no such intent");
		};
	}

	private static PlanId id(String text) {
		return PlanId.parse(text).orElseThrow(() -> new NotFound("plan", text));
	}

}
