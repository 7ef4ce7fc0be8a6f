package dev.signpost.diagnosis.check.node;

import java.util.Collection;
import java.util.List;

/** Words in a row, as a sentence has them. */
final class Listing {

	private Listing() {
	}

	/**
	 * For example {@code node1, node2 and node3}.
	 */
	static String of(Collection<String> words) {
		List<String> all = List.copyOf(words);
		return (all.size() < 2) ? String.join("", all)
				: String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
	}

}
