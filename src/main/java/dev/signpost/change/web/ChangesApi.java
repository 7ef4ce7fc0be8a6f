package dev.signpost.change.web;

import java.util.List;

import dev.signpost.change.ChangeStatus;
import dev.signpost.change.Changes;
import dev.signpost.change.ResolveOutcome;
import dev.signpost.cluster.ClusterId;
import dev.signpost.web.ApiProblem;
import dev.signpost.web.Authority;
import dev.signpost.web.BadRequest;
import dev.signpost.web.FieldProblem;
import dev.signpost.web.KeysetPage;
import dev.signpost.web.NotFound;
import dev.signpost.web.PageAsked;
import dev.signpost.web.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes for programs. */
@RestController
@RequestMapping("/api/v1/changes")
class ChangesApi {

	private final Changes changes;

	ChangesApi(Changes changes) {
		this.changes = changes;
	}

	@GetMapping
	@Requires(Authority.CLUSTER_READ)
	KeysetPage<ChangeBody> list(@RequestParam(required = false) @Nullable String clusterId,
			@RequestParam(defaultValue = "50") String limit, @RequestParam(required = false) @Nullable String after) {
		PageAsked asked = PageAsked.byNumber(limit, after);
		ClusterId cluster = (clusterId != null)
				? ClusterId.parse(clusterId).orElseThrow(() -> new BadRequest("This is not a cluster's id")) : null;
		return this.changes.page(cluster, asked.after(), asked.limit()).map(ChangeBody::of);
	}

	@GetMapping("/{number}")
	@Requires(Authority.CLUSTER_READ)
	ChangeBody show(@PathVariable String number) {
		return this.changes.find(ChangeNumbers.read(number))
			.map(ChangeBody::of)
			.orElseThrow(() -> new NotFound("change", number));
	}

	@PostMapping("/{number}/resolve")
	@Requires(Authority.PLAN_APPLY)
	ResponseEntity<Object> resolve(@PathVariable String number, @RequestBody Resolution body) {
		return switch (body.outcome()) {
			case "HAPPENED" -> resolve(number, true, body.reason());
			case "DID_NOT_HAPPEN" -> resolve(number, false, body.reason());
			case null, default -> ApiProblem.invalid(
					List.of(FieldProblem.of("outcome", "NOT_AN_OUTCOME", "The outcome is HAPPENED or DID_NOT_HAPPEN")));
		};
	}

	private ResponseEntity<Object> resolve(String number, boolean happened, @Nullable String reason) {
		return switch (this.changes.resolve(ChangeNumbers.read(number), happened, (reason != null) ? reason : "")) {
			case ResolveOutcome.Resolved() -> ResponseEntity.ok(show(number));
			case ResolveOutcome.NotInConflict(ChangeStatus status) -> ApplyAnswers.conflict("not-in-conflict",
					"There is nothing to decide", "This change is " + status + ", not CONFLICT");
			case ResolveOutcome.BadReason(String sentence) ->
				ApiProblem.invalid(List.of(FieldProblem.of("reason", "BAD_REASON", sentence)));
			case ResolveOutcome.NotRecorded() -> ApplyAnswers.notRecorded();
		};
	}

	/** What a person decided, and how they know. */
	record Resolution(@Nullable String outcome, @Nullable String reason) {
	}

}
