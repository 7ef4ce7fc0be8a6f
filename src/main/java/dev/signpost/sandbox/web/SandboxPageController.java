package dev.signpost.sandbox.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.signpost.sandbox.SandboxNode;
import dev.signpost.sandbox.SandboxNodes;
import dev.signpost.sandbox.node.NodeFault;
import dev.signpost.web.Authority;
import dev.signpost.web.NotFound;
import dev.signpost.web.Notice;
import dev.signpost.web.Requires;
import dev.signpost.zone.ZoneEndpoint;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Breaks and mends simulated nodes, and shows what their clusters make of it.
 */
@Controller
@ConditionalOnProperty(name = "signpost.mode", havingValue = "sandbox", matchIfMissing = true)
class SandboxPageController {

	private static final String PATH = "/sandbox";

	/** A page with more would be no help. */
	private static final int MOST_CLUSTERS = 50;

	private final SandboxNodes nodes;

	private final ZoneEndpoint endpoint;

	SandboxPageController(SandboxNodes nodes, ZoneEndpoint endpoint) {
		this.nodes = nodes;
		this.endpoint = endpoint;
	}

	@GetMapping(PATH)
	@Requires(Authority.CLUSTER_READ)
	String show(Model model) {
		List<ClusterCard> cards = ClusterCard.of(this.nodes.clusters().stream().limit(MOST_CLUSTERS).toList());
		model.addAttribute("clusters", cards);
		model.addAttribute("moving", moving(cards));
		model.addAttribute("faults", Arrays.asList(NodeFault.values()));
		model.addAttribute("remembered", this.nodes.remembered());
		model.addAttribute("endpoint", this.endpoint);
		model.addAttribute("commands", commands());
		return "sandbox/show";
	}

	@PostMapping(PATH + "/nodes")
	@Requires(Authority.SETTINGS_WRITE)
	String set(@ModelAttribute NodeFaultForm form, RedirectAttributes flash) {
		String name = Objects.requireNonNullElse(form.name(), "");
		SandboxNode node = this.nodes.find(name).orElseThrow(() -> new NotFound("node", name));
		NodeFault fault = Optional.ofNullable(form.fault())
			.flatMap(NodeFault::of)
			.orElseThrow(() -> new NotFound("fault", name));
		this.nodes.set(node, fault);
		flash.addFlashAttribute("notice",
				Notice.of((fault == NodeFault.NONE) ? "sandbox.mended" : "sandbox.broken", node.name()));
		return "redirect:" + PATH;
	}

	@PostMapping(PATH + "/resolver/flush")
	@Requires(Authority.SETTINGS_WRITE)
	String flush(RedirectAttributes flash) {
		this.nodes.flush();
		flash.addFlashAttribute("notice", Notice.of("sandbox.flushed"));
		return "redirect:" + PATH;
	}

	/** The ids of what changes by itself. */
	private static String moving(List<ClusterCard> cards) {
		return cards.stream()
			.flatMap((card) -> card.nodes().stream())
			.map((row) -> "#" + row.key() + "-state,#" + row.key() + "-leads")
			.collect(Collectors.joining(",", "", ",#resolver-cache"))
			.replaceFirst("^,", "");
	}

	private String commands() {
		return """
				export AWS_ACCESS_KEY_ID=%s
				export AWS_SECRET_ACCESS_KEY=%s
				export AWS_DEFAULT_REGION=us-east-1
				aws --endpoint-url %s route53 list-hosted-zones""".formatted(this.endpoint.accessKeyId(),
				this.endpoint.secretAccessKey(), this.endpoint.address());
	}

}
