package dev.signpost.cluster;

import java.util.List;

/**
 * All definitions at once, for work that no person asked for; no page reaches it.
 */
public interface ClusterCensus {

	/**
	 * A text that differs whenever a definition was added, changed or retired.
	 */
	String stamp();

	/**
	 * All definitions by name.
	 */
	List<ClusterDefinition> definitions();

}
