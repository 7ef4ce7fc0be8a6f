package dev.signpost.change.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.signpost.change.Changes;
import dev.signpost.change.PlanId;
import dev.signpost.change.ProposeOutcome;
import dev.signpost.change.SavedPlan;
import dev.signpost.cluster.ClusterId;
import dev.signpost.plan.Fingerprint;
import dev.signpost.plan.Intent;
import dev.signpost.web.ApiProblem;
import dev.signpost.web.Authority;
import dev.signpost.web.FieldProblem;
import dev.signpost.web.NotFound;
import dev.signpost.web.Requires;
import dev.signpost.zone.ZoneTrouble;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans for programs. */
@RestController
@RequestMapping("/api/v1")
class PlansApi {

	private final Changes changes;

	PlansApi(Changes changes) {
		this.changes = changes;
	}

	@PostMapping("/clusters/{id}/plans")
	@Requires(Authority.PLAN_WRITE)
	ResponseEntity<Object> propose(@PathVariable String id, @RequestBody PlanRequest body) {
		ClusterId cluster = ClusterId.parse(id).orElseThrow(() -> new NotFound("cluster", id));
		return switch (body.intent()) {
			case "DELEGATE" -> propose(cluster, Intent.DELEGATE);
			case "REMOVE" -> propose(cluster, Intent.REMOVE);
			case "ADOPT" ->
				invalid("intent", "NOT_YET", "This release cannot adopt a delegation; use DELEGATE or REMOVE");
			case null, default -> invalid("intent", "NOT_AN_INTENT", "The intent is DELEGATE or REMOVE");
		};
	}

	private ResponseEntity<Object> propose(ClusterId cluster, Intent intent) {
		return switch (this.changes.propose(cluster, intent)) {
			case ProposeOutcome.Proposed(SavedPlan plan) ->
				ResponseEntity.created(URI.create("/api/v1/plans/" + plan.id())).body(PlanBody.of(plan));
			case ProposeOutcome.ZoneNotRead(ZoneTrouble trouble) -> ApplyAnswers.zoneNotRead(trouble);
		};
	}

	@GetMapping("/plans/{id}")
	@Requires(Authority.CLUSTER_READ)
	PlanBody show(@PathVariable String id) {
		return this.changes.plan(id(id)).map(PlanBody::of).orElseThrow(() -> new NotFound("plan", id));
	}

	@PostMapping("/plans/{id}/apply")
	@Requires(Authority.PLAN_APPLY)
	ResponseEntity<Object> apply(@PathVariable String id, @RequestBody ApplyRequest body) {
		String fingerprint = body.fingerprint();
		if (fingerprint == null || Fingerprint.parse(fingerprint).isEmpty()) {
			return invalid("fingerprint", "NOT_A_FINGERPRINT", "The fingerprint is the plan's, 64 hex digits");
		}
		List<@Nullable String> consents = (body.consents() != null) ? body.consents() : List.of();
		if (consents.stream().anyMatch(Objects::isNull)) {
			return invalid("consents", "WRONG_KIND", "This is a list of texts");
		}
		return ApplyAnswers.of(this.changes.apply(id(id), fingerprint, body.reason(),
				consents.stream().filter(Objects::nonNull).collect(Collectors.toSet())));
	}

	private static PlanId id(String text) {
		return PlanId.parse(text).orElseThrow(() -> new NotFound("plan", text));
	}

	private static ResponseEntity<Object> invalid(String field, String code, String sentence) {
		return ApiProblem.invalid(List.of(FieldProblem.of(field, code, sentence)));
	}

	/** What to plan. */
	record PlanRequest(@Nullable String intent) {
	}

	/** What to apply, as it was shown, and why. */
	record ApplyRequest(@Nullable String fingerprint, @Nullable String reason,
			@Nullable List<@Nullable String> consents) {
	}

}
