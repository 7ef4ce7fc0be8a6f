package dev.signpost.diagnosis;

import java.time.Duration;
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
	 * When the cluster was last looked at, by anybody; nothing if never.
	 */
	Optional<Duration> lastLooked(ClusterId cluster);

	/**
	 * Forgets runs that are older than they are kept.
	 */
	void forgetOld();

}
