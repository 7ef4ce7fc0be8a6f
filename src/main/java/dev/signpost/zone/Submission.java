package dev.signpost.zone;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of a change that was sent.
 */
public sealed interface Submission {

	/** Route 53 took it. */
	record Accepted(String changeId, Instant submittedAt, @Nullable String requestId) implements Submission {
	}

	/**
	 * Route 53 refused all of it, so nothing was changed.
	 *
	 * @param sentences each reason in plain words
	 * @param serviceWords each reason in the service's own words
	 */
	record Rejected(List<String> sentences, List<String> serviceWords,
			@Nullable String requestId) implements Submission {
	}

	/** It never took effect: not sent, or given up while the service was busy. */
	record NotSent(String sentence) implements Submission {
	}

	/** Nobody knows: the answer was lost. */
	record Unknown(String sentence) implements Submission {
	}

}
