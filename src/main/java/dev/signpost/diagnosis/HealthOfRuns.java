package dev.signpost.diagnosis;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterHealth;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.KnownClusters;

import org.springframework.stereotype.Component;

/** Tells how clusters fare, as their last run has it. */
@Component
class HealthOfRuns implements ClusterHealth {

	private static final Set<CheckId> PARENT = Set.of(CheckId.P1, CheckId.P2, CheckId.P3, CheckId.P4, CheckId.P6,
			CheckId.D4);

	private static final Set<CheckId> DELEGATION = Arrays.stream(CheckId.values())
		.filter((check) -> check.family() == 'D' && check != CheckId.D4)
		.collect(Collectors.toUnmodifiableSet());

	private final Runs runs;

	private final KnownClusters clusters;

	private final WatchProperties watch;

	private final Clock clock;

	private final Wording wording = Wording.english();

	HealthOfRuns(Runs runs, KnownClusters clusters, WatchProperties watch, Clock clock) {
		this.runs = runs;
		this.clusters = clusters;
		this.watch = watch;
		this.clock = clock;
	}

	@Override
	public Map<ClusterId, Health> of(Collection<ClusterId> ids) {
		return this.runs.latest(ids)
			.stream()
			.filter((run) -> run.verdict() != null && run.finishedAt() != null)
			.collect(Collectors.toMap(RunRecord::cluster, this::health));
	}

	private Health health(RunRecord run) {
		Verdict verdict = Objects.requireNonNull(run.verdict());
		Instant at = Objects.requireNonNull(run.finishedAt());
		Optional<Finding> worst = run.findings()
			.stream()
			.filter((finding) -> finding.leads() && finding.severity().needsAttention())
			.findFirst();
		return new Health(verdict.code().name(), Shapes.of(verdict), this.wording.headline(verdict),
				this.wording.inShort(verdict), worst.map(this.wording::title).orElse(null), at, run.tookMillis(),
				run.id().text(), this.watch.isStale(at, this.clock.instant()), part(run, PARENT, "parent"),
				part(run, DELEGATION, "delegation"), nodes(run));
	}

	private Part part(RunRecord run, Set<CheckId> checks, String what) {
		Optional<Finding> worst = run.findings()
			.stream()
			.filter((finding) -> checks.contains(finding.check()) && finding.severity() != Severity.NOT_ASKED)
			.min(Comparator.comparing(Finding::severity));
		return worst.filter((finding) -> finding.severity().needsAttention())
			.map((finding) -> new Part(Shapes.of(finding.severity()), this.wording.title(finding)))
			.orElseGet(() -> new Part(worst.isPresent() ? Shape.FINE : Shape.NOT_KNOWN,
					this.wording.health(what, worst.isPresent())));
	}

	private List<NodeHealth> nodes(RunRecord run) {
		return this.clusters.find(run.cluster())
			.map(Cluster::definition)
			.map((definition) -> definition.nodes()
				.stream()
				.map((node) -> node(run, node.name().relativeTo(definition.name())))
				.toList())
			.orElseGet(List::of);
	}

	private NodeHealth node(RunRecord run, String label) {
		Optional<Finding> worst = run.findings()
			.stream()
			.filter((finding) -> label.equals(finding.node()) && finding.leads() && finding.severity().needsAttention())
			.min(Comparator.comparing((Finding finding) -> finding.check() != CheckId.N1)
				.thenComparing(Finding::severity));
		if (worst.isEmpty()) {
			boolean asked = run.findings()
				.stream()
				.anyMatch((finding) -> finding.check() == CheckId.N1 && finding.severity() != Severity.NOT_ASKED);
			return new NodeHealth(label, asked ? Shape.FINE : Shape.NOT_KNOWN, this.wording.health("node", asked));
		}
		Finding finding = worst.get();
		boolean silent = finding.check() == CheckId.N1;
		return new NodeHealth(label, silent ? Shape.STOP : Shapes.of(finding.severity()),
				silent ? this.wording.health("node.silent", true) : this.wording.title(finding));
	}

}
