package dev.signpost.diagnosis.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.signpost.change.Changes;
import dev.signpost.change.ProposeOutcome;
import dev.signpost.change.SavedPlan;
import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterInput;
import dev.signpost.cluster.ClusterInput.NodeInput;
import dev.signpost.cluster.Clusters;
import dev.signpost.cluster.SaveOutcome;
import dev.signpost.diagnosis.Diagnoses;
import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.RunId;
import dev.signpost.plan.Intent;
import dev.signpost.web.Authority;
import dev.signpost.web.NotFound;
import dev.signpost.web.Notice;
import dev.signpost.web.Requires;
import dev.signpost.zone.ZoneTrouble;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Turns what a result offers into a plan to look at; nothing is sent to Route 53. */
@Controller
class MoveController {

	private final Diagnoses diagnoses;

	private final Clusters clusters;

	private final Changes changes;

	private final Clock clock;

	MoveController(Diagnoses diagnoses, Clusters clusters, Changes changes, Clock clock) {
		this.diagnoses = diagnoses;
		this.clusters = clusters;
		this.changes = changes;
		this.clock = clock;
	}

	@PostMapping("/diagnoses/{id}/plans")
	@Requires(Authority.PLAN_WRITE)
	String plan(@PathVariable String id, @RequestParam String move, RedirectAttributes flash) {
		Diagnosis diagnosis = RunId.parse(id).flatMap(this.diagnoses::find).orElseThrow(() -> new NotFound("run", id));
		Optional<Move> offered = Moves.of(diagnosis, this.clock.instant())
			.stream()
			.filter((one) -> one.key().equals(move))
			.findFirst();
		if (offered.isEmpty()) {
			flash.addFlashAttribute("notice", Notice.of("diagnosis.move.old"));
			return "redirect:/diagnoses/" + diagnosis.id();
		}
		Cluster cluster = this.clusters.find(diagnosis.cluster()).orElseThrow(() -> new NotFound("cluster", id));
		return switch (this.clusters.revise(cluster.id(), cluster.version(),
				changed(offered.get(), diagnosis, cluster.definition().toInput()))) {
			case SaveOutcome.Saved(Cluster saved) -> propose(saved, diagnosis, flash);
			case SaveOutcome.ChangedMeanwhile(var yours, var now) ->
				refused("diagnosis.move.meanwhile", diagnosis, flash);
			case SaveOutcome.Invalid invalid -> refused("diagnosis.move.invalid", diagnosis, flash);
			case SaveOutcome.NameTaken(Cluster other) -> refused("diagnosis.move.invalid", diagnosis, flash);
			case SaveOutcome.ZoneNotKnown(String sentence) -> refused("diagnosis.move.zone", diagnosis, flash);
		};
	}

	private String propose(Cluster cluster, Diagnosis diagnosis, RedirectAttributes flash) {
		return switch (this.changes.propose(cluster.id(), Intent.DELEGATE)) {
			case ProposeOutcome.Proposed(SavedPlan plan) -> "redirect:/plans/" + plan.id();
			case ProposeOutcome.ZoneNotRead(ZoneTrouble trouble) -> refused("diagnosis.move.zone", diagnosis, flash);
		};
	}

	private static String refused(String key, Diagnosis diagnosis, RedirectAttributes flash) {
		flash.addFlashAttribute("notice", Notice.of(key));
		return "redirect:/diagnoses/" + diagnosis.id();
	}

	private static ClusterInput changed(Move move, Diagnosis diagnosis, ClusterInput held) {
		return switch (move.kind()) {
			case TAKE_OUT -> with(held, held.nodes().stream().filter((node) -> !named(node, move, held)).toList());
			case ADD -> with(held,
					Stream
						.concat(held.nodes().stream(),
								Stream.of(new NodeInput(move.node() + "." + held.name(),
										v4(move) ? move.address() : null, v4(move) ? null : move.address(), List.of())))
						.toList());
			case TAKE_OVER ->
				Optional.ofNullable(diagnosis.evidence()).map((known) -> Live.of(known).into(held)).orElse(held);
			case PUT_BACK, DELEGATE -> held;
		};
	}

	private static boolean named(NodeInput node, Move move, ClusterInput held) {
		return node.name().equals(move.node()) || node.name().equals(move.node() + "." + held.name());
	}

	private static boolean v4(Move move) {
		return !move.address().contains(":");
	}

	private static ClusterInput with(ClusterInput held, List<NodeInput> nodes) {
		return new ClusterInput(held.zoneId(), held.name(), nodes, held.ttl(), held.nsTtl(), held.audience(),
				held.endpoints(), held.otherNameServers(), held.installed());
	}

}
