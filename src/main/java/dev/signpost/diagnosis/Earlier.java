package dev.signpost.diagnosis;

import java.time.Instant;
import java.util.Set;

/**
 * What the run before remembered.
 *
 * @param marks see {@link Check#marks}
 */
public record Earlier(Instant takenAt, Set<String> marks) {

	public Earlier {
		marks = Set.copyOf(marks);
	}

}
