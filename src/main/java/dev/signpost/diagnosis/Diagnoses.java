package dev.signpost.diagnosis;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import dev.signpost.cluster.ClusterId;
import dev.signpost.dns.DnsName;
import dev.signpost.web.KeysetPage;
import org.jspecify.annotations.Nullable;

/**
 * Diagnoses: start, follow, find.
 */
public interface Diagnoses {

	/**
	 * Starts a run for a cluster, or joins the one under way.
	 */
	StartOutcome start(ClusterId cluster);

	/**
	 * Starts a run for the cluster that this name is, or is in: a database name becomes
	 * an endpoint of this run.
	 */
	StartOutcome start(DnsName name);

	/**
	 * A run, finished or so far.
	 */
	Optional<Diagnosis> find(RunId id);

	/**
	 * Waits until a run has finished, at most so long.
	 */
	Optional<Diagnosis> await(RunId id, Duration atMost);

	/**
	 * The last finished run of each cluster that has one; without findings and evidence.
	 */
	Map<ClusterId, RunLine> latest(Collection<ClusterId> clusters);

	/**
	 * Runs, newest first.
	 * @param cluster only this cluster's, or null for all
	 */
	KeysetPage<RunLine> page(@Nullable ClusterId cluster, @Nullable String after, int limit);

	/**
	 * The evidence of a finished run as a JSON file that can be judged again; nothing
	 * where it was not kept.
	 */
	Optional<byte[]> evidenceFile(RunId id);

}
