package dev.signpost.cluster.web;

import java.util.List;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.ClusterInput;
import dev.signpost.cluster.Clusters;
import dev.signpost.cluster.SaveOutcome;
import dev.signpost.web.Authority;
import dev.signpost.web.NotFound;
import dev.signpost.web.Notice;
import dev.signpost.web.Requires;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A cluster's own page. */
@Controller
class ClusterController {

	private static final int CHANGES = 5;

	private final Clusters clusters;

	private final Standings standings;

	private final Rights rights;

	ClusterController(Clusters clusters, Standings standings, Rights rights) {
		this.clusters = clusters;
		this.standings = standings;
		this.rights = rights;
	}

	@GetMapping("/clusters/{id}")
	@Requires(Authority.CLUSTER_READ)
	String show(@PathVariable String id, Model model) {
		Cluster cluster = cluster(id);
		model.addAttribute("view",
				ClusterView.of(cluster, this.standings.of(cluster.id()), this.standings.held(cluster.id()),
						this.standings.lastChanges(cluster.id(), CHANGES), this.standings.health(cluster.id())));
		model.addAttribute("mayWrite", this.rights.mayWrite());
		model.addAttribute("mayDiagnose", this.rights.mayDiagnose());
		return "cluster/show";
	}

	@GetMapping("/clusters/{id}/remove")
	@Requires(Authority.PLAN_WRITE)
	String remove(@PathVariable String id, Model model) {
		Cluster cluster = cluster(id);
		ClusterView view = ClusterView.of(cluster, this.standings.of(cluster.id()), this.standings.held(cluster.id()),
				List.of(), null);
		if (!view.delegated()) {
			return "redirect:/clusters/" + cluster.id();
		}
		model.addAttribute("view", view);
		return "cluster/remove";
	}

	@PostMapping("/clusters/{id}/retire")
	@Requires(Authority.PLAN_WRITE)
	String retire(@PathVariable String id, RedirectAttributes redirect) {
		Cluster cluster = cluster(id);
		return switch (this.clusters.retire(cluster.id())) {
			case Clusters.RetireOutcome.Retired() -> {
				redirect.addFlashAttribute("notice", Notice.of("cluster.retired", cluster.definition().name().text()));
				yield "redirect:/clusters";
			}
			case Clusters.RetireOutcome.StillDelegated() -> {
				redirect.addFlashAttribute("notice", Notice.of("cluster.still-delegated"));
				yield "redirect:/clusters/" + cluster.id();
			}
		};
	}

	/** The cluster was delegated before it existed, and is there now. */
	@PostMapping("/clusters/{id}/installed")
	@Requires(Authority.PLAN_WRITE)
	String installed(@PathVariable String id, RedirectAttributes redirect) {
		Cluster cluster = cluster(id);
		ClusterInput held = cluster.definition().toInput();
		SaveOutcome outcome = this.clusters.revise(cluster.id(), cluster.version(),
				new ClusterInput(held.zoneId(), held.name(), held.nodes(), held.ttl(), held.nsTtl(), held.audience(),
						held.endpoints(), held.otherNameServers(), true));
		redirect.addFlashAttribute("notice", Notice
			.of((outcome instanceof SaveOutcome.Saved) ? "cluster.installed.saved" : "cluster.installed.not-saved"));
		return "redirect:/clusters/" + cluster.id();
	}

	private Cluster cluster(String id) {
		return ClusterId.parse(id).flatMap(this.clusters::find).orElseThrow(() -> new NotFound("cluster", id));
	}

}
