package dev.signpost.sandbox.web;

import java.util.List;

import dev.signpost.sandbox.route53.Route53Double;
import dev.signpost.sandbox.route53.action.Action;
import dev.signpost.sandbox.route53.fault.FaultsWanted;
import dev.signpost.web.ApiProblem;
import dev.signpost.web.Authority;
import dev.signpost.web.FieldProblem;
import dev.signpost.web.Requires;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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

	SandboxController(Route53Double route53) {
		this.route53 = route53;
	}

	@GetMapping
	@Requires(Authority.CLUSTER_READ)
	SandboxView read() {
		return new SandboxView(this.route53.endpoint(), List.of(), this.route53.faults().get());
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
