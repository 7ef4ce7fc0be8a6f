package dev.signpost.change.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import dev.signpost.change.ApplyOutcome;
import dev.signpost.change.Moved;
import dev.signpost.change.SavedPlan;
import dev.signpost.plan.Guard;
import dev.signpost.web.ApiProblem;
import dev.signpost.web.FieldProblem;
import dev.signpost.zone.ZoneTrouble;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What the API answers to an apply. */
final class ApplyAnswers {

	private ApplyAnswers() {
	}

	static ResponseEntity<Object> of(ApplyOutcome outcome) {
		return switch (outcome) {
			case ApplyOutcome.Underway(long number) ->
				ResponseEntity.accepted().location(URI.create("/api/v1/changes/" + number)).build();
			case ApplyOutcome.NothingToDo() -> ResponseEntity.noContent().build();
			case ApplyOutcome.PlanMoved(SavedPlan plan, List<Moved> rows) -> moved(rows);
			case ApplyOutcome.Refused(SavedPlan plan, List<Guard> guards) -> refused(guards);
			case ApplyOutcome.Expired(SavedPlan plan) -> conflict("plan-expired", "The plan is too old",
					"Nothing was sent. The plan was good until " + plan.expiresAt() + ": make a new one");
			case ApplyOutcome.NotThisPlan() -> conflict("not-this-plan", "This is not the plan that was shown",
					"Nothing was sent. The fingerprint is not this plan's, or the stored plan was altered: make a new one");
			case ApplyOutcome.DefinitionChanged(SavedPlan plan) ->
				conflict("definition-changed", "The definition was changed",
						"Nothing was sent. The cluster was saved again since: make a new plan");
			case ApplyOutcome.NamesOnHold(long number) -> onHold(number);
			case ApplyOutcome.ZoneBusy() -> conflict("zone-busy", "The zone is busy",
					"Nothing was sent. Another change is being sent to this zone at this moment: try again");
			case ApplyOutcome.BadReason(String sentence) ->
				ApiProblem.invalid(List.of(FieldProblem.of("reason", "BAD_REASON", sentence)));
			case ApplyOutcome.ZoneNotRead(ZoneTrouble trouble) -> zoneNotRead(trouble);
			case ApplyOutcome.NotRecorded() -> notRecorded();
		};
	}

	static ResponseEntity<Object> zoneNotRead(ZoneTrouble trouble) {
		return ApiProblem.respond(ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "zone-not-read",
				"The zone could not be read", trouble.sentence()));
	}

	static ResponseEntity<Object> notRecorded() {
		return ApiProblem.respond(ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "not-recorded",
				"The history could not be written", "Nothing was sent: what cannot be recorded is not done"));
	}

	static ResponseEntity<Object> conflict(String word, String title, String detail) {
		return ApiProblem.respond(ApiProblem.of(HttpStatus.CONFLICT, word, title, detail));
	}

	private static ResponseEntity<Object> moved(List<Moved> rows) {
		ProblemDetail problem = ApiProblem.of(HttpStatus.CONFLICT, "plan-moved", "The zone moved",
				"Nothing was sent. The zone is not as the plan found it: see records, then make a new plan");
		problem.setProperty("records", rows.stream().map(ApplyAnswers::row).toList());
		return ApiProblem.respond(problem);
	}

	private static Map<String, Object> row(Moved row) {
		return Map.of("name", row.key().name().text(), "type", row.key().type().name(), "saw", row.saw(), "live",
				row.live(), "wanted", row.wanted());
	}

	private static ResponseEntity<Object> refused(List<Guard> guards) {
		ProblemDetail problem = ApiProblem.of(HttpStatus.CONFLICT, "plan-refused", "The plan is refused",
				"Nothing was sent. Something speaks against this plan: see guards");
		problem.setProperty("guards", guards.stream().map(PlanBody.GuardBody::of).toList());
		return ApiProblem.respond(problem);
	}

	private static ResponseEntity<Object> onHold(long number) {
		ProblemDetail problem = ApiProblem.of(HttpStatus.CONFLICT, "names-on-hold", "The names are on hold",
				"Nothing was sent. Change #" + number + " touches these names and is not settled");
		problem.setProperty("change", number);
		return ApiProblem.respond(problem);
	}

}
