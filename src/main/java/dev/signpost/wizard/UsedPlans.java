package dev.signpost.wizard;

import dev.signpost.change.Changes;
import dev.signpost.change.PlanId;
import dev.signpost.cluster.DraftPlans;
import dev.signpost.web.Authority;
import dev.signpost.web.Requires;

import org.springframework.stereotype.Component;

/** Knows of a plan whether it became a change. */
@Component
class UsedPlans implements DraftPlans {

	private final Changes changes;

	UsedPlans(Changes changes) {
		this.changes = changes;
	}

	@Override
	@Requires(Authority.CLUSTER_READ)
	public boolean used(String planId) {
		return PlanId.parse(planId).flatMap(this.changes::plan).filter((plan) -> plan.usedBy() != null).isPresent();
	}

}
