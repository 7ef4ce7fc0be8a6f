package dev.signpost.wizard.web;

import java.util.List;

import dev.signpost.change.Changes;
import dev.signpost.change.ProposeOutcome;
import dev.signpost.change.SavedPlan;
import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.Draft;
import dev.signpost.cluster.Draft.Basis;
import dev.signpost.cluster.Draft.Part;
import dev.signpost.cluster.SaveOutcome;
import dev.signpost.plan.Intent;
import dev.signpost.web.FieldProblem;
import dev.signpost.zone.ZoneTrouble;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * From the last answer to a plan: saves the definition, asks for a plan, or says why
 * there is none.
 */
@Component
class CheckStep {

	private final Wizard wizard;

	private final Definer definer;

	private final Changes changes;

	CheckStep(Wizard wizard, Definer definer, Changes changes) {
		this.wizard = wizard;
		this.definer = definer;
		this.changes = changes;
	}

	String saveAndPlan(Draft draft, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		return switch (this.definer.save(draft)) {
			case SaveOutcome.Saved(Cluster cluster) -> plan(saved(draft, cluster), cluster.id(), model, response);
			case SaveOutcome.Invalid(List<FieldProblem> problems) -> back(draft, problems, redirect);
			case SaveOutcome.ChangedMeanwhile(ClusterDefinition yours, Cluster now) ->
				changed(draft, yours, now, model, response);
			case SaveOutcome.NameTaken(Cluster other) -> taken(draft, other, model, response);
			case SaveOutcome.ZoneNotKnown(String sentence) -> without(draft, sentence, model, response);
		};
	}

	private Draft saved(Draft draft, Cluster cluster) {
		boolean own = !draft.fixed();
		return this.wizard.save(draft.basis(new Basis(cluster.id(), cluster.version(), own)).plan(null));
	}

	private String plan(Draft draft, ClusterId cluster, Model model, HttpServletResponse response) {
		return switch (this.changes.propose(cluster, Intent.DELEGATE)) {
			case ProposeOutcome.Proposed(SavedPlan plan) ->
				Wizard.redirect(this.wizard.save(draft.plan(plan.id().toString())), Steps.CHECK);
			case ProposeOutcome.ZoneNotRead(ZoneTrouble trouble) -> without(draft, trouble.sentence(), model, response);
		};
	}

	/**
	 * Opens the step of the first wrong answer again; it shows what is wrong.
	 */
	private String back(Draft draft, List<FieldProblem> problems, RedirectAttributes redirect) {
		Part part = part(problems.getFirst().field());
		redirect.addFlashAttribute("problem", problems.getFirst().problem().sentence());
		return Wizard.redirect(this.wizard.save(draft.without(part)), Steps.word(part));
	}

	private static Part part(String field) {
		return switch (field.replaceAll("[\\[.].*", "")) {
			case "zoneId" -> Part.ZONE;
			case "name" -> Part.NAME;
			case "ttl", "nsTtl" -> Part.TTL;
			default -> Part.NODES;
		};
	}

	private String changed(Draft draft, ClusterDefinition yours, Cluster now, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		this.wizard.frame(model, draft, "ttl");
		model.addAttribute("rows", VersionRow.of(yours, now.definition()));
		model.addAttribute("now", now);
		return "wizard/changed";
	}

	private String taken(Draft draft, Cluster other, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		this.wizard.frame(model, draft, "name");
		model.addAttribute("other", other);
		return "wizard/taken";
	}

	private String without(Draft draft, String sentence, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		this.wizard.frame(model, draft, Steps.CHECK);
		model.addAttribute("trouble", sentence);
		return "wizard/no-plan";
	}

}
