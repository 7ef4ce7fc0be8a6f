package dev.signpost.history;

import java.util.Collection;
import java.util.Map;

/**
 * Who acts now, and what they are called; filled by {@code access}.
 */
public interface Actors {

	/**
	 * The person or token of the current request, or {@link Actor#SYSTEM} outside one.
	 */
	Actor current();

	/**
	 * Display names by actor id; an id that nobody knows is missing.
	 */
	Map<String, String> names(Collection<String> ids);

}
