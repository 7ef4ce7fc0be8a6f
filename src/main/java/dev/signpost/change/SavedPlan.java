package dev.signpost.change;

import java.time.Instant;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterId;
import dev.signpost.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is kept until it is applied or expires.
 *
 * @param definition the definition it was made from
 * @param zoneRecordSets how many record sets the zone held in all, or null if that was
 * not known
 * @param author actor id
 * @param usedBy the number of the change that it became, or null
 */
public record SavedPlan(PlanId id, ClusterId cluster, ClusterDefinition definition, Plan plan,
		@Nullable Long zoneRecordSets, String author, Instant createdAt, Instant expiresAt, @Nullable Long usedBy) {

	/** Whether it can no longer be applied because of its age. */
	public boolean expiredAt(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

}
