package dev.signpost.diagnosis.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.signpost.cluster.ClusterId;
import dev.signpost.diagnosis.Diagnoses;
import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.RunId;
import dev.signpost.diagnosis.StartOutcome;
import dev.signpost.dns.DnsName;
import dev.signpost.web.ApiProblem;
import dev.signpost.web.Authority;
import dev.signpost.web.BadRequest;
import dev.signpost.web.FieldProblem;
import dev.signpost.web.KeysetPage;
import dev.signpost.web.NotFound;
import dev.signpost.web.PageAsked;
import dev.signpost.web.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Diagnoses for programs. */
@RestController
@RequestMapping("/api/v1/diagnoses")
class DiagnosesApi {

	private static final int LONGEST_WAIT = 10;

	private final Diagnoses diagnoses;

	private final DiagnosisBodies bodies;

	DiagnosesApi(Diagnoses diagnoses, DiagnosisBodies bodies) {
		this.diagnoses = diagnoses;
		this.bodies = bodies;
	}

	@PostMapping
	@Requires(Authority.DIAGNOSE_RUN)
	ResponseEntity<Object> start(@RequestParam(defaultValue = "0") String wait, @RequestBody DiagnosisRequest body) {
		Duration patience = seconds(wait);
		if ((body.clusterId() == null) == (body.name() == null)) {
			return invalid("clusterId", "ONE_OF_TWO", "Send a clusterId or a name, and not both");
		}
		Optional<StartOutcome> outcome = (body.clusterId() != null)
				? ClusterId.parse(body.clusterId()).map(this.diagnoses::start)
				: DnsName.parse(String.valueOf(body.name())).map(this.diagnoses::start);
		return outcome.map((came) -> answer(came, patience))
			.orElseGet(() -> (body.clusterId() != null) ? notOurs()
					: invalid("name", "NOT_A_NAME", "This is not a domain name"));
	}

	private ResponseEntity<Object> answer(StartOutcome outcome, Duration patience) {
		return switch (outcome) {
			case StartOutcome.Running(RunId id, boolean joined) -> running(id, patience);
			case StartOutcome.TooOften(Duration retryAfter) ->
				tooOften(Math.max(1, retryAfter.plusMillis(999).toSeconds()));
			case StartOutcome.NotOurs() -> notOurs();
		};
	}

	private ResponseEntity<Object> running(RunId id, Duration patience) {
		URI place = URI.create("/api/v1/diagnoses/" + id);
		if (!patience.isZero()) {
			Optional<Diagnosis> over = this.diagnoses.await(id, patience).filter(Diagnosis::finished);
			if (over.isPresent()) {
				return ResponseEntity.ok().location(place).body(this.bodies.of(over.get()));
			}
		}
		return ResponseEntity.accepted().location(place).build();
	}

	@GetMapping("/{id}")
	@Requires(Authority.DIAGNOSE_RUN)
	DiagnosisBody show(@PathVariable String id) {
		return RunId.parse(id)
			.flatMap(this.diagnoses::find)
			.map(this.bodies::of)
			.orElseThrow(() -> new NotFound("diagnosis", id));
	}

	@GetMapping
	@Requires(Authority.DIAGNOSE_RUN)
	KeysetPage<DiagnosisLine> list(@RequestParam(required = false) @Nullable String clusterId,
			@RequestParam(defaultValue = "50") String limit, @RequestParam(required = false) @Nullable String after) {
		PageAsked asked = PageAsked.byNumber(limit, after);
		ClusterId cluster = (clusterId != null)
				? ClusterId.parse(clusterId).orElseThrow(() -> new BadRequest("This is not a cluster's id")) : null;
		return this.diagnoses.page(cluster, asked.after(), asked.limit()).map(this.bodies::line);
	}

	private static Duration seconds(String wait) {
		if (!wait.matches("\\d|10")) {
			throw new BadRequest("The parameter wait is a number of seconds from 0 to " + LONGEST_WAIT);
		}
		return Duration.ofSeconds(Long.parseLong(wait));
	}

	private static ResponseEntity<Object> tooOften(long seconds) {
		return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ApiProblem.of(HttpStatus.TOO_MANY_REQUESTS, "too-often", "Too often",
					"Nothing was asked: ten runs a minute are allowed. Try again in " + seconds + " s"));
	}

	private static ResponseEntity<Object> notOurs() {
		return ApiProblem.respond(ApiProblem.of(HttpStatus.NOT_FOUND, "not-found", "Not found",
				"Signpost only asks about clusters and zones that it manages, and this is none of them"));
	}

	private static ResponseEntity<Object> invalid(String field, String code, String sentence) {
		return ApiProblem.invalid(List.of(FieldProblem.of(field, code, sentence)));
	}

	/** What to diagnose: one of the two. */
	record DiagnosisRequest(@Nullable String clusterId, @Nullable String name) {
	}

}
