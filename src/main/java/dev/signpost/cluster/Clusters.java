package dev.signpost.cluster;

import java.util.Optional;

import dev.signpost.cluster.ClusterHealth.Shape;
import dev.signpost.dns.ZoneRef;
import dev.signpost.web.KeysetPage;
import org.jspecify.annotations.Nullable;

/**
 * The saved definitions; each save is in the history.
 */
public interface Clusters {

	/**
	 * Saves a new definition; nothing is sent to Route 53.
	 */
	SaveOutcome define(ClusterInput input);

	/**
	 * Saves a changed definition. Name and zone of a cluster never change.
	 * @param version the version that the change is based on
	 * @throws dev.signpost.web.NotFound if there is no such cluster
	 */
	SaveOutcome revise(ClusterId id, long version, ClusterInput input);

	/**
	 * Forgets a definition that is not delegated.
	 */
	RetireOutcome retire(ClusterId id);

	Optional<Cluster> find(ClusterId id);

	/**
	 * A cluster that until the end of the caller's transaction nobody revises or retires.
	 */
	Optional<Cluster> lock(ClusterId id);

	/**
	 * Clusters by name, a page at a time.
	 * @param query part of a cluster's or node's name or address, or null for all
	 * @param zoneId only those of this hosted zone, or null
	 * @param after the key of the page before, or null
	 */
	KeysetPage<Cluster> page(@Nullable String query, @Nullable String zoneId, @Nullable String after, int limit);

	/**
	 * Clusters by need, worst first, then by name.
	 * @param query part of a cluster's or node's name or address, or null for all
	 * @param zoneId only those of this hosted zone, or null
	 * @param shape only those, or null
	 * @param after the key of the page before, or null
	 */
	KeysetPage<Cluster> worstFirst(@Nullable String query, @Nullable String zoneId, @Nullable Shape shape,
			@Nullable String after, int limit);

	/**
	 * The hosted zones that clusters are in, for a filter, at most 200.
	 */
	java.util.List<ZoneRef> zones();

	/** What came of retiring. */
	sealed interface RetireOutcome {

		/** It is gone; its history stays. */
		record Retired() implements RetireOutcome {
		}

		/** It stays: records are live or a change is under way. */
		record StillDelegated() implements RetireOutcome {
		}

	}

}
