package dev.signpost.change;

import java.time.Instant;
import java.util.List;

import dev.signpost.zone.Submission;
import org.jspecify.annotations.Nullable;

/**
 * The next status of a change and everything that is known with it; what is null stays as
 * it was.
 *
 * @param holdUntil until when a request that was signed before can still land
 */
record Settlement(ChangeStatus status, @Nullable String note, List<String> serviceWords, @Nullable String changeId,
		@Nullable String requestId, @Nullable Instant submittedAt, @Nullable Instant holdUntil) {

	/**
	 * What a submission's answer means.
	 * @param holdUntil for the case that nobody knows
	 */
	static Settlement of(Submission answer, Instant holdUntil) {
		return switch (answer) {
			case Submission.Accepted(String changeId, Instant at, String requestId) ->
				new Settlement(ChangeStatus.SUBMITTED, null, List.of(), changeId, requestId, at, null);
			case Submission.Rejected(List<String> sentences, List<String> words, String requestId) ->
				new Settlement(ChangeStatus.REFUSED, String.join(" ", sentences), words, null, requestId, null, null);
			case Submission.NotSent(String sentence) -> of(ChangeStatus.NOT_SENT, sentence);
			case Submission.Unknown(String sentence) -> unknown(sentence, holdUntil);
		};
	}

	static Settlement of(ChangeStatus status, String note) {
		return new Settlement(status, note, List.of(), null, null, null, null);
	}

	static Settlement live(@Nullable String note) {
		return new Settlement(ChangeStatus.LIVE, note, List.of(), null, null, null, null);
	}

	static Settlement unknown(String note, Instant holdUntil) {
		return new Settlement(ChangeStatus.UNKNOWN, note, List.of(), null, null, null, holdUntil);
	}

	static Settlement foundByReading(Instant at) {
		return new Settlement(ChangeStatus.SUBMITTED, "Found by reading the zone: all of it is there.", List.of(), null,
				null, at, null);
	}

}
