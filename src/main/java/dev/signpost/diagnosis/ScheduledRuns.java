package dev.signpost.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.signpost.cluster.ClusterId;

/**
 * Runs that no person asked for.
 */
public interface ScheduledRuns {

	/**
	 * Runs a diagnosis of the cluster for the schedule and waits for its end; nothing if
	 * there is no such cluster any more.
	 */
	Optional<RunId> run(ClusterId cluster);

	/**
	 * The clusters that nobody looked at for so long, those never looked at first; a
	 * cluster that was never delegated and never diagnosed is left alone.
	 */
	Due due(Duration interval);

	/**
	 * Forgets runs that are older than they are kept.
	 */
	void forgetOld();

	/**
	 * Who is due.
	 *
	 * @param watched how many are watched in all
	 */
	record Due(List<ClusterId> clusters, int watched) {

		public Due {
			clusters = List.copyOf(clusters);
		}

	}

}
