package dev.signpost.change.web;

import java.time.Instant;
import java.util.List;

import dev.signpost.change.Change;
import org.jspecify.annotations.Nullable;

/** A change as the contract writes it. */
record ChangeBody(long number, String clusterId, String status, List<StepBody> steps, @Nullable String reason,
		String actor, Route53 route53, List<Moment> timeline) {

	static ChangeBody of(Change change) {
		return new ChangeBody(change.number(), change.cluster().toString(), change.status().name(),
				change.steps().stream().map(StepBody::of).toList(), change.reason(), change.actorName(),
				new Route53(change.route53ChangeId(), change.route53RequestId(), change.submittedAt()),
				change.timeline().stream().map(Moment::of).toList());
	}

	/** What Route 53 knows it by. */
	record Route53(@Nullable String changeId, @Nullable String requestId, @Nullable Instant submittedAt) {
	}

	/** One line of the timeline. */
	record Moment(String status, Instant at, @Nullable String note) {

		static Moment of(Change.Moment moment) {
			return new Moment(moment.status().name(), moment.at(), moment.note());
		}

	}

}
