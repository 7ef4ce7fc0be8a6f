package dev.signpost.cluster.web;

import dev.signpost.cluster.ClusterStanding.LastChange;
import dev.signpost.cluster.ClusterStanding.Standing;

/**
 * The state of a delegation as pages show it.
 *
 * @param kind shape and colour
 * @param key message key of the word
 */
record StateView(String kind, String key) {

	static StateView of(Standing standing) {
		return switch (standing.delegation()) {
			case NONE -> new StateView("att", "cluster.state.none");
			case LIVE -> new StateView("ok", "cluster.state.live");
			case DRIFT -> new StateView("att", "cluster.state.drift");
			case UNKNOWN -> underWay(standing.lastChange()) ? new StateView("run", "cluster.state.under-way")
					: new StateView("unk", "cluster.state.unknown");
		};
	}

	private static boolean underWay(@org.jspecify.annotations.Nullable LastChange change) {
		return change != null && (change.status().equals("INTENT") || change.status().equals("SUBMITTED"));
	}

	/**
	 * Message key of the sentence that says what it means.
	 */
	public String whyKey() {
		return this.key.replace("cluster.state.", "cluster.state-why.");
	}

}
