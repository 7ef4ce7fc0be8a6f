package dev.signpost.diagnosis;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.KnownClusters;
import dev.signpost.history.Actor;

import org.springframework.stereotype.Component;

/** Runs without a person. */
@Component
class RunsBySchedule implements ScheduledRuns {

	private final Diagnosing diagnosing;

	private final Runs runs;

	private final KnownClusters clusters;

	private final Clock clock;

	RunsBySchedule(Diagnosing diagnosing, Runs runs, KnownClusters clusters, Clock clock) {
		this.diagnosing = diagnosing;
		this.runs = runs;
		this.clusters = clusters;
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
	public Optional<Duration> lastLooked(ClusterId cluster) {
		return this.runs.last(cluster, Long.MAX_VALUE)
			.map((run) -> Duration.between(run.startedAt(), this.clock.instant()));
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
