package dev.signpost.wizard.web;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.Clusters;
import dev.signpost.cluster.DraftId;
import dev.signpost.cluster.Drafts;
import dev.signpost.web.Authority;
import dev.signpost.web.NotFound;
import dev.signpost.web.Notice;
import dev.signpost.web.Requires;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins drafts and throws them away. */
@Controller
@Requires(Authority.PLAN_WRITE)
class StartController {

	private final Drafts drafts;

	private final Clusters clusters;

	StartController(Drafts drafts, Clusters clusters) {
		this.drafts = drafts;
		this.clusters = clusters;
	}

	/** A bookmark of the form's address has nothing to send. */
	@GetMapping("/delegate")
	String lookFirst() {
		return "redirect:/clusters";
	}

	@PostMapping("/delegate")
	String delegate() {
		return Wizard.redirect(this.drafts.create(), "zone");
	}

	@PostMapping("/clusters/{id}/draft")
	String change(@PathVariable String id) {
		Cluster cluster = ClusterId.parse(id)
			.flatMap(this.clusters::find)
			.orElseThrow(() -> new NotFound("cluster", id));
		return Wizard.redirect(this.drafts.change(cluster), "nodes");
	}

	@PostMapping("/drafts/{id}/discard")
	String discard(@PathVariable String id, RedirectAttributes redirect) {
		this.drafts.discard(DraftId.parse(id).orElseThrow(() -> new NotFound("draft", id)));
		redirect.addFlashAttribute("notice", Notice.of("wizard.discarded"));
		return "redirect:/clusters";
	}

}
