package dev.signpost.cluster.web;

import java.util.function.Function;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.SaveOutcome;
import dev.signpost.web.ApiProblem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns what came of saving into an answer of the API. */
@Component
class SaveAnswers {

	private final Standings standings;

	SaveAnswers(Standings standings) {
		this.standings = standings;
	}

	ResponseEntity<Object> answer(SaveOutcome outcome, Function<Cluster, ResponseEntity.BodyBuilder> saved) {
		return switch (outcome) {
			case SaveOutcome.Saved(Cluster cluster) -> saved.apply(cluster).eTag(tag(cluster)).body(body(cluster));
			case SaveOutcome.Invalid invalid -> ApiProblem.invalid(invalid.problems());
			case SaveOutcome.ChangedMeanwhile(ClusterDefinition yours, Cluster now) -> changed(yours, now);
			case SaveOutcome.NameTaken(Cluster other) -> taken(other);
			case SaveOutcome.ZoneNotKnown(String sentence) -> ApiProblem.respond(ApiProblem
				.of(HttpStatus.SERVICE_UNAVAILABLE, "zone-not-known", "The hosted zone cannot be asked for", sentence));
		};
	}

	/**
	 * The ETag of a cluster: its version in quotes.
	 */
	static String tag(Cluster cluster) {
		return "\"" + cluster.version() + "\"";
	}

	private ClusterBody body(Cluster cluster) {
		return ClusterBody.of(cluster, this.standings.of(cluster.id()), this.standings.health(cluster.id()));
	}

	private ResponseEntity<Object> changed(ClusterDefinition yours, Cluster now) {
		ProblemDetail problem = ApiProblem.of(HttpStatus.PRECONDITION_FAILED, "changed-by-someone-else",
				"Changed by someone else", "Nothing was saved: version " + now.version() + " was saved first");
		problem.setProperty("yours", DefinitionBody.of(yours));
		problem.setProperty("now", body(now));
		return ApiProblem.respond(problem);
	}

	private static ResponseEntity<Object> taken(Cluster other) {
		ProblemDetail problem = ApiProblem.of(HttpStatus.CONFLICT, "name-taken", "The name is taken",
				"Nothing was saved: another cluster has this name in this hosted zone");
		problem.setProperty("clusterId", other.id().toString());
		return ApiProblem.respond(problem);
	}

}
