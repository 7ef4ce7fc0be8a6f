package dev.signpost.diagnosis.check.parent;

import java.time.Duration;

import dev.signpost.change.ChangeStatus;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.ZoneFacts;

/** Whether the parent zone's servers may still differ because of the last change. */
final class Copying {

	/** How long Route 53's servers may lag behind what its API calls done. */
	private static final Duration LAG = Duration.ofSeconds(120);

	private Copying() {
	}

	static boolean now(Evidence evidence, ZoneFacts.LastChange change) {
		return switch (ChangeStatus.valueOf(change.status())) {
			case INTENT, SUBMITTED -> true;
			case LIVE, PROVED -> change.at().plus(LAG).isAfter(evidence.file().startedAt());
			case UNKNOWN, CONFLICT, REFUSED, NOT_SENT -> false;
		};
	}

}
