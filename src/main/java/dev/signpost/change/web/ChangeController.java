package dev.signpost.change.web;

import java.time.Clock;
import java.util.List;

import dev.signpost.change.Change;
import dev.signpost.change.ChangeStatus;
import dev.signpost.change.Changes;
import dev.signpost.change.ResolveOutcome;
import dev.signpost.web.Authority;
import dev.signpost.web.NotFound;
import dev.signpost.web.Requires;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A change from its intent to its end, at one address for ever. */
@Controller
class ChangeController {

	private final Changes changes;

	private final ChangeRights rights;

	private final Clock clock;

	ChangeController(Changes changes, ChangeRights rights, Clock clock) {
		this.changes = changes;
		this.rights = rights;
		this.clock = clock;
	}

	@GetMapping("/changes/{number}")
	@Requires(Authority.CLUSTER_READ)
	String show(@PathVariable String number, Model model) {
		fill(number, model, new ResolveForm("", "", null));
		return "change/change";
	}

	@PostMapping("/changes/{number}/resolve")
	@Requires(Authority.PLAN_APPLY)
	String resolve(@PathVariable String number, @ModelAttribute ResolveForm form, Model model,
			HttpServletResponse response) {
		if (!form.decided()) {
			return again(number, form.faulty("change.resolve.choose"), HttpStatus.UNPROCESSABLE_CONTENT, model,
					response);
		}
		return switch (this.changes.resolve(ChangeNumbers.read(number), form.happened(), form.reason())) {
			case ResolveOutcome.Resolved() -> "redirect:/changes/" + number;
			case ResolveOutcome.NotInConflict(ChangeStatus status) -> "redirect:/changes/" + number;
			case ResolveOutcome.BadReason(String sentence) -> again(number, form.faulty("change.resolve.reason-fault"),
					HttpStatus.UNPROCESSABLE_CONTENT, model, response);
			case ResolveOutcome.NotRecorded() -> again(number, form.faulty("change.resolve.not-recorded"),
					HttpStatus.SERVICE_UNAVAILABLE, model, response);
		};
	}

	private String again(String number, ResolveForm form, HttpStatus status, Model model,
			HttpServletResponse response) {
		response.setStatus(status.value());
		fill(number, model, form);
		return "change/change";
	}

	private void fill(String number, Model model, ResolveForm form) {
		Change change = this.changes.find(ChangeNumbers.read(number)).orElseThrow(() -> new NotFound("change", number));
		model.addAttribute("view", ChangeView.of(change, this.clock.instant()));
		model.addAttribute("form", form);
		model.addAttribute("mayApply", this.rights.may(Authority.PLAN_APPLY));
		model.addAttribute("mayDiagnose", this.rights.may(Authority.DIAGNOSE_RUN));
		model.addAttribute("mayPlan", this.rights.may(Authority.PLAN_WRITE));
		model.addAttribute("conflict", (change.status() == ChangeStatus.CONFLICT)
				? MovedView.records(this.changes.conflict(change.number())) : List.of());
	}

	/**
	 * What a person decides about a change in conflict.
	 *
	 * @param fault message key of what is wrong, or null
	 */
	record ResolveForm(String outcome, String reason, @Nullable String fault) {

		ResolveForm(@Nullable String outcome, @Nullable String reason, @Nullable String fault) {
			this.outcome = (outcome != null) ? outcome : "";
			this.reason = (reason != null) ? reason : "";
			this.fault = fault;
		}

		boolean decided() {
			return happened() || "DID_NOT_HAPPEN".equals(this.outcome);
		}

		boolean happened() {
			return "HAPPENED".equals(this.outcome);
		}

		ResolveForm faulty(String key) {
			return new ResolveForm(this.outcome, this.reason, key);
		}

	}

}
