package dev.signpost.diagnosis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.ClusterStanding;
import dev.signpost.cluster.ClusterStanding.Delegation;
import dev.signpost.cluster.KnownClusters;
import dev.signpost.history.Actor;

import org.springframework.stereotype.Component;

/** Runs without a person. */
@Component
class RunsBySchedule implements ScheduledRuns {

	private final Diagnosing diagnosing;

	private final Runs runs;

	private final KnownClusters clusters;

	private final ClusterStanding standing;

	private final Clock clock;

	RunsBySchedule(Diagnosing diagnosing, Runs runs, KnownClusters clusters, ClusterStanding standing, Clock clock) {
		this.diagnosing = diagnosing;
		this.runs = runs;
		this.clusters = clusters;
		this.standing = standing;
		this.clock = clock;
	}

	@Override
	public Optional<RunId> run(ClusterId cluster) {
		return this.clusters.find(cluster).map((found) -> run(found, RunOrigin.SCHEDULE));
	}

	/**
	 * Runs and waits.
	 */
	RunId run(Cluster cluster, RunOrigin origin) {
		RunId id = this.diagnosing.start(cluster, cluster.definition(), origin, Actor.SYSTEM.id()).id();
		this.diagnosing.underWay(id).ifPresent(RunsBySchedule::await);
		return id;
	}

	@Override
	public Due due(Duration interval) {
		List<ClusterId> all = this.clusters.ids();
		Map<ClusterId, Instant> looked = this.runs.lastLooks();
		Map<ClusterId, ClusterStanding.Standing> standing = this.standing.of(all);
		List<ClusterId> watched = all.stream()
			.filter((id) -> looked.containsKey(id)
					|| standing.getOrDefault(id, ClusterStanding.Standing.NEVER).delegation() != Delegation.NONE)
			.toList();
		Instant since = this.clock.instant().minus(interval);
		return new Due(watched.stream()
			.filter((id) -> looked.getOrDefault(id, Instant.EPOCH).isBefore(since))
			.sorted(Comparator.comparing((id) -> looked.getOrDefault(id, Instant.EPOCH)))
			.toList(), watched.size());
	}

	@Override
	public void forgetOld() {
		this.runs.forgetOld();
	}

	private static void await(UnderWay run) {
		try {
			run.done().get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("a run's end never fails", ex);
		}
	}

}
