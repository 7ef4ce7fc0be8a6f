package dev.signpost.cluster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How clusters fare, as their last diagnosis tells; filled by a higher module.
 */
public interface ClusterHealth {

	/**
	 * What the last finished run of each cluster said; nothing for a cluster that never
	 * had one.
	 */
	Map<ClusterId, Health> of(Collection<ClusterId> clusters);

	/**
	 * A cluster's health in short; every text is plain and already filled in.
	 *
	 * @param verdict the word of the API, for example {@code WORKING_ONE_NODE_DOWN}
	 * @param headline one sentence for the board, for example "Working, but node3 does
	 * not answer DNS"
	 * @param state the same without names, for lists: "Working, one node down"
	 * @param reason one sentence that says why, or null
	 * @param checkedAt when the run finished
	 * @param runId in addresses, for example {@code d-8f2k41abcdef}
	 * @param stale whether it is older than three intervals of watching
	 * @param parent how the parent zone answers, for example "4 of 4 name servers agree"
	 * @param delegation how the NS record stands, for example "3 names, each with an
	 * address"
	 * @param nodes in the definition's order as it was then
	 */
	record Health(String verdict, Shape shape, String headline, String state, @Nullable String reason,
			Instant checkedAt, long tookMillis, String runId, boolean stale, Part parent, Part delegation,
			List<NodeHealth> nodes) {

		public Health {
			nodes = List.copyOf(nodes);
		}

	}

	/**
	 * A box of the delegation's picture.
	 *
	 * @param text a few words, for example "4 of 4 name servers agree"
	 */
	record Part(Shape shape, String text) {

	}

	/**
	 * A node.
	 *
	 * @param label its name without the cluster's suffix, else the full name
	 * @param text a few words, for example "Answers, 11 ms" or "No answer"
	 */
	record NodeHealth(String label, Shape shape, String text) {

	}

	/**
	 * Shape and colour, as on the road; in the order of need, worst first.
	 */
	enum Shape {

		/** Stop: an octagon. */
		STOP,
		/** Take care: a triangle. */
		CARE,
		/** Not known: a diamond. */
		NOT_KNOWN,
		/** Nobody looked yet: a diamond. */
		NOT_CHECKED,
		/** Fine: a circle. */
		FINE

	}

}
