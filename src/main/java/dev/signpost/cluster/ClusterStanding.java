package dev.signpost.cluster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.signpost.dns.RecordSet;
import org.jspecify.annotations.Nullable;

/**
 * How clusters stand in the world; filled by higher modules.
 */
public interface ClusterStanding {

	/**
	 * The standing of each cluster asked for; one that never had a change is
	 * {@link Delegation#NONE}.
	 */
	Map<ClusterId, Standing> of(Collection<ClusterId> clusters);

	/**
	 * The record sets that Signpost set for this cluster and has not removed, each with
	 * the number of the change that set it.
	 */
	List<Held> held(ClusterId cluster);

	/**
	 * The last changes of a cluster, newest first.
	 */
	List<LastChange> lastChanges(ClusterId cluster, int most);

	/** A cluster's standing in short. */
	record Standing(Delegation delegation, @Nullable LastChange lastChange) {

		/** The standing of a cluster that was never delegated. */
		public static final Standing NEVER = new Standing(Delegation.NONE, null);

	}

	/**
	 * A change in short.
	 *
	 * @param status the word of the API
	 * @param summary one sentence
	 * @param by display name of who made it
	 */
	record LastChange(long number, String status, Instant at, String by, String summary) {
	}

	/** A record set that Signpost set. */
	record Held(RecordSet set, long changeNumber) {
	}

	/** Whether the records are live. */
	enum Delegation {

		/** Nothing of it is in the zone. */
		NONE,

		/** Live as Signpost set it. */
		LIVE,

		/** Live, but not as Signpost set it. */
		DRIFT,

		/** A change is under way, or its end is not known. */
		UNKNOWN

	}

}
