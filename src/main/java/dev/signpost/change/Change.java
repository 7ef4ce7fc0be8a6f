package dev.signpost.change;

import java.time.Instant;
import java.util.List;

import dev.signpost.cluster.ClusterId;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.ZoneRef;
import dev.signpost.plan.Intent;
import dev.signpost.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * A change from its intent to its end.
 *
 * @param number from 1, shown as #215
 * @param actor actor id of who applied it
 * @param actorName what they are called, or the id
 * @param entryHash hash of its own history entry of intent
 * @param holdUntil until when a request whose answer was lost can still arrive, or null
 * @param note why it was refused, not sent or is not known, in plain words
 * @param serviceWords the service's own words, one reason each
 * @param timeline every status it had, oldest first
 */
public record Change(long number, ClusterId cluster, DnsName clusterName, ZoneRef zone, PlanId plan,
		String planFingerprint, Intent intent, ChangeStatus status, List<Step> steps, @Nullable String reason,
		String actor, String actorName, String entryHash, @Nullable String route53ChangeId,
		@Nullable String route53RequestId, @Nullable Instant submittedAt, @Nullable Instant holdUntil,
		@Nullable String note, List<String> serviceWords, List<Moment> timeline) {

	public Change {
		steps = List.copyOf(steps);
		serviceWords = List.copyOf(serviceWords);
		timeline = List.copyOf(timeline);
	}

	/** One line of the timeline. */
	public record Moment(ChangeStatus status, Instant at, @Nullable String note) {
	}

}
