package dev.signpost.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which entries to find; what is null does not count.
 *
 * @param actor an actor's id
 * @param cluster a cluster's id
 * @param action a dotted word
 * @param from the first moment
 * @param to the moment after the last
 */
public record HistoryFilter(@Nullable String actor, @Nullable String cluster, @Nullable String action,
		@Nullable Instant from, @Nullable Instant to) {

	/** Everything. */
	public static final HistoryFilter NONE = new HistoryFilter(null, null, null, null, null);

	/**
	 * Conditions as text: only those that count, so that the database can choose an index
	 * for them.
	 */
	String conditions() {
		return condition(this.actor, " and e.actorId = :actor") + condition(this.cluster, " and e.clusterId = :cluster")
				+ condition(this.action, " and e.action = :action") + condition(this.from, " and e.at >= :from")
				+ condition(this.to, " and e.at < :to");
	}

	/**
	 * What to order by before the sequence: a column that is the same in all entries
	 * found, so that its index gives them in order.
	 */
	String order() {
		return (this.cluster != null) ? "e.clusterId desc, "
				: (this.actor != null) ? "e.actorId desc, " : (this.action != null) ? "e.action desc, " : "";
	}

	private static String condition(@Nullable Object value, String text) {
		return (value != null) ? text : "";
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		put(parameters, "actor", this.actor);
		put(parameters, "cluster", this.cluster);
		put(parameters, "action", this.action);
		put(parameters, "from", this.from);
		put(parameters, "to", this.to);
		return parameters;
	}

	private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
		if (value != null) {
			parameters.put(name, value);
		}
	}

}
