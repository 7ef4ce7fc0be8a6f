package dev.signpost.cluster.web;

import java.util.List;
import java.util.Map;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterHealth.Health;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.ClusterStanding.Standing;
import dev.signpost.cluster.Clusters;
import dev.signpost.cluster.Draft;
import dev.signpost.cluster.DraftPlans;
import dev.signpost.cluster.Drafts;
import dev.signpost.dns.ZoneRef;
import dev.signpost.web.Authority;
import dev.signpost.web.Choice;
import dev.signpost.web.KeysetPage;
import dev.signpost.web.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page: all clusters, and what the person left unfinished. */
@Controller
class ClustersController {

	private static final int PAGE = 50;

	private static final int MOST_DRAFTS = 20;

	private final Clusters clusters;

	private final Drafts drafts;

	private final ObjectProvider<DraftPlans> plans;

	private final Standings standings;

	private final Rights rights;

	ClustersController(Clusters clusters, Drafts drafts, ObjectProvider<DraftPlans> plans, Standings standings,
			Rights rights) {
		this.clusters = clusters;
		this.drafts = drafts;
		this.plans = plans;
		this.standings = standings;
		this.rights = rights;
	}

	@GetMapping("/")
	@Requires(Authority.CLUSTER_READ)
	String start() {
		return "redirect:/clusters";
	}

	@GetMapping("/clusters")
	@Requires(Authority.CLUSTER_READ)
	String list(@ModelAttribute("query") ClustersQuery query, @RequestParam(required = false) @Nullable String after,
			Model model) {
		KeysetPage<Cluster> page = this.clusters.worstFirst(query.q(), query.zone(), query.shape(), after, PAGE);
		model.addAttribute("lines", lines(page.items()));
		model.addAttribute("filtered", !query.isEmpty() || after != null);
		model.addAttribute("zones", this.clusters.zones().stream().map(ClustersController::choice).toList());
		model.addAttribute("next", (page.next() != null) ? query.address(page.next()) : null);
		model.addAttribute("first", (after != null) ? query.address(null) : null);
		model.addAttribute("drafts", (after == null && this.rights.mayWrite()) ? waitingDrafts() : List.of());
		model.addAttribute("mayWrite", this.rights.mayWrite());
		model.addAttribute("mayDiagnose", this.rights.mayDiagnose());
		return "cluster/list";
	}

	private List<ClusterLine> lines(List<Cluster> clusters) {
		List<ClusterId> ids = clusters.stream().map(Cluster::id).toList();
		Map<ClusterId, Standing> standing = this.standings.of(ids);
		Map<ClusterId, Health> health = this.standings.health(ids);
		return clusters.stream()
			.map((cluster) -> ClusterLine.of(cluster, standing.getOrDefault(cluster.id(), Standing.NEVER),
					health.get(cluster.id())))
			.toList();
	}

	/**
	 * Drafts but for those whose plan became a change: their work is done.
	 */
	private List<DraftLine> waitingDrafts() {
		return this.drafts.list(MOST_DRAFTS).stream().filter((draft) -> !spent(draft)).map(DraftLine::of).toList();
	}

	private boolean spent(Draft draft) {
		String plan = draft.plan();
		return plan != null && this.plans.stream().anyMatch((known) -> known.used(plan));
	}

	private static Choice choice(ZoneRef zone) {
		return new Choice(zone.id(), zone.apex().text() + " (" + zone.id() + ")");
	}

}
