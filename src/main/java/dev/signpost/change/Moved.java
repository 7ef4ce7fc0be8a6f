package dev.signpost.change;

import java.util.List;

import dev.signpost.dns.RecordKey;

/**
 * One row of the three-way table: what was seen, what is live now, what is wanted; each
 * as lines of text, empty where there is nothing.
 */
public record Moved(RecordKey key, List<String> saw, List<String> live, List<String> wanted) {

	public Moved {
		saw = List.copyOf(saw);
		live = List.copyOf(live);
		wanted = List.copyOf(wanted);
	}

}
