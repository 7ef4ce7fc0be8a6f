package dev.signpost.cluster.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterHealth.Health;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.ClusterStanding.Standing;
import dev.signpost.cluster.Clusters;
import dev.signpost.web.ApiProblem;
import dev.signpost.web.Authority;
import dev.signpost.web.BadRequest;
import dev.signpost.web.KeysetPage;
import dev.signpost.web.NotFound;
import dev.signpost.web.PageAsked;
import dev.signpost.web.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API's calls about definitions. */
@RestController
@RequestMapping("/api/v1/clusters")
class ClustersApiController {

	private final Clusters clusters;

	private final Standings standings;

	private final SaveAnswers answers;

	ClustersApiController(Clusters clusters, Standings standings, SaveAnswers answers) {
		this.clusters = clusters;
		this.standings = standings;
		this.answers = answers;
	}

	@GetMapping
	@Requires(Authority.CLUSTER_READ)
	KeysetPage<ClusterBody> list(@RequestParam(defaultValue = "50") String limit,
			@RequestParam(required = false) @Nullable String after) {
		PageAsked asked = PageAsked.byName(limit, after);
		KeysetPage<Cluster> page = this.clusters.page(null, null, asked.after(), asked.limit());
		List<ClusterId> ids = page.items().stream().map(Cluster::id).toList();
		Map<ClusterId, Standing> standing = this.standings.of(ids);
		Map<ClusterId, Health> health = this.standings.health(ids);
		return page.map((cluster) -> ClusterBody.of(cluster, standing.getOrDefault(cluster.id(), Standing.NEVER),
				health.get(cluster.id())));
	}

	@GetMapping("/{id}")
	@Requires(Authority.CLUSTER_READ)
	ResponseEntity<Object> show(@PathVariable String id) {
		ClusterId known = id(id);
		Cluster cluster = this.clusters.find(known).orElseThrow(() -> new NotFound("cluster", id));
		return ResponseEntity.ok()
			.eTag(SaveAnswers.tag(cluster))
			.body(ClusterBody.of(cluster, this.standings.of(known), this.standings.health(known)));
	}

	@PostMapping
	@Requires(Authority.PLAN_WRITE)
	ResponseEntity<Object> define(@RequestBody DefinitionBody body) {
		return this.answers.answer(this.clusters.define(body.toInput()),
				(saved) -> ResponseEntity.created(URI.create("/api/v1/clusters/" + saved.id())));
	}

	@PutMapping("/{id}")
	@Requires(Authority.PLAN_WRITE)
	ResponseEntity<Object> revise(@PathVariable String id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String tag,
			@RequestBody DefinitionBody body) {
		if (tag == null) {
			return ApiProblem.respond(ApiProblem.of(HttpStatus.PRECONDITION_REQUIRED, "precondition-required",
					"If-Match is missing", "Send the ETag that your change is based on as If-Match"));
		}
		return this.answers.answer(this.clusters.revise(id(id), version(tag), body.toInput()),
				(saved) -> ResponseEntity.ok());
	}

	@DeleteMapping("/{id}")
	@Requires(Authority.PLAN_WRITE)
	ResponseEntity<Object> retire(@PathVariable String id) {
		return switch (this.clusters.retire(id(id))) {
			case Clusters.RetireOutcome.Retired() -> ResponseEntity.noContent().build();
			case Clusters.RetireOutcome.StillDelegated() -> ApiProblem.respond(ApiProblem.of(HttpStatus.CONFLICT,
					"still-delegated", "Still delegated",
					"Nothing was removed: records of this cluster are live, or a change is under way. Plan with the "
							+ "intent REMOVE first"));
		};
	}

	private static ClusterId id(String text) {
		return ClusterId.parse(text).orElseThrow(() -> new NotFound("cluster", text));
	}

	private static long version(String tag) {
		if (!tag.matches("\"[1-9][0-9]{0,17}\"")) {
			throw new BadRequest("If-Match is not an ETag of a cluster, which is a version in quotes");
		}
		return Long.parseLong(tag.substring(1, tag.length() - 1));
	}

}
