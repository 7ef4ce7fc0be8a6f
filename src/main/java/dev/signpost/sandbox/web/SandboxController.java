package dev.signpost.sandbox.web;

import java.util.List;
import java.util.Optional;

import dev.signpost.sandbox.SandboxNode;
import dev.signpost.sandbox.SandboxNodes;
import dev.signpost.sandbox.node.NodeFault;
import dev.signpost.sandbox.route53.Route53Double;
import dev.signpost.sandbox.route53.action.Action;
import dev.signpost.sandbox.route53.fault.FaultsWanted;
import dev.signpost.web.ApiProblem;
import dev.signpost.web.Authority;
import dev.signpost.web.FieldProblem;
import dev.signpost.web.NotFound;
import dev.signpost.web.Requires;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads the sandbox and sets faults of its Route 53; in live mode there is no such
 * address.
 */
@RestController
@RequestMapping("/api/v1/sandbox")
@ConditionalOnProperty(name = "signpost.mode", havingValue = "sandbox", matchIfMissing = true)
class SandboxController {

	private final Route53Double route53;

	private final SandboxNodes nodes;

	SandboxController(Route53Double route53, SandboxNodes nodes) {
		this.route53 = route53;
		this.nodes = nodes;
	}

	@GetMapping
	@Requires(Authority.CLUSTER_READ)
	SandboxView read() {
		List<NodeView> known = this.nodes.clusters()
			.stream()
			.flatMap((cluster) -> cluster.nodes().stream())
			.map(NodeView::of)
			.distinct()
			.toList();
		return new SandboxView(this.route53.endpoint(), known, this.route53.faults().get());
	}

	@PutMapping("/nodes/{name}")
	@Requires(Authority.SETTINGS_WRITE)
	ResponseEntity<Object> setFault(@PathVariable String name, @RequestBody NodeFaultWanted wanted) {
		SandboxNode node = this.nodes.find(name).orElseThrow(() -> new NotFound("node", name));
		Optional<NodeFault> fault = Optional.ofNullable(wanted.fault()).flatMap(NodeFault::of);
		if (fault.isEmpty()) {
			return ApiProblem.invalid(List
				.of(FieldProblem.of("fault", "UNKNOWN_FAULT", "This is none of the faults that the sandbox knows")));
		}
		this.nodes.set(node, fault.get());
		return ResponseEntity.ok(NodeView.of(this.nodes.find(name).orElse(node)));
	}

	@PutMapping("/route53")
	@Requires(Authority.SETTINGS_WRITE)
	ResponseEntity<Object> setFaults(@RequestBody FaultsWanted wanted) {
		List<FieldProblem> problems = wanted.outOfRange(Action.wireNames())
			.stream()
			.map((name) -> FieldProblem.of(name, "OUT_OF_RANGE", "This value is not possible here"))
			.toList();
		if (!problems.isEmpty()) {
			return ApiProblem.invalid(problems);
		}
		this.route53.faults().set(wanted);
		return ResponseEntity.ok(this.route53.faults().get());
	}

}
