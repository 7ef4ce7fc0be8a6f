package dev.signpost.zone.route53;

import java.util.concurrent.atomic.AtomicReference;

import dev.signpost.zone.Right;
import dev.signpost.zone.Submission;

/**
 * Whether the role may write, as far as writes have shown since the start: the right
 * cannot be tried without writing.
 */
final class WriteRight {

	private static final String DENIED = "The role lacks the right " + WriteAnswers.ACTION;

	private final AtomicReference<Right.Standing> standing = new AtomicReference<>(Right.Standing.NOT_TRIED);

	Right.Standing standing() {
		return this.standing.get();
	}

	Submission noticed(Submission submission) {
		switch (submission) {
			case Submission.Accepted accepted -> this.standing.set(Right.Standing.HAS);
			case Submission.Rejected rejected -> noticeRefusal(rejected);
			case Submission.NotSent notSent -> {
			}
			case Submission.Unknown unknown -> {
			}
		}
		return submission;
	}

	private void noticeRefusal(Submission.Rejected rejected) {
		if (rejected.sentences().stream().anyMatch((sentence) -> sentence.startsWith(DENIED))) {
			this.standing.set(Right.Standing.LACKS);
		}
	}

}
