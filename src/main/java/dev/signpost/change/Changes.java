package dev.signpost.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.signpost.cluster.ClusterId;
import dev.signpost.plan.Intent;
import dev.signpost.web.KeysetPage;
import org.jspecify.annotations.Nullable;

/**
 * Plans and changes: propose, apply, follow.
 */
public interface Changes {

	/**
	 * Reads the zone, plans the cluster's saved definition and keeps the plan for 30
	 * minutes.
	 * @throws dev.signpost.web.NotFound if there is no such cluster
	 */
	ProposeOutcome propose(ClusterId cluster, Intent intent);

	Optional<SavedPlan> plan(PlanId id);

	/**
	 * Writes the intent down and lets it go, if the plan still fits.
	 * @param fingerprint as it was shown, 64 hex digits
	 * @param reason at most 500 characters, or null
	 * @param consents the exact texts that guards ask for
	 * @throws dev.signpost.web.NotFound if there is no such plan
	 */
	ApplyOutcome apply(PlanId id, String fingerprint, @Nullable String reason, Set<String> consents);

	Optional<Change> find(long number);

	/**
	 * Changes, newest first.
	 * @param cluster only this cluster's, or null for all
	 */
	KeysetPage<Change> page(@Nullable ClusterId cluster, @Nullable String after, int limit);

	/**
	 * What a change found, what is live now and what it wanted, record by record, for the
	 * person who must decide; empty when the zone cannot be read.
	 * @throws dev.signpost.web.NotFound if there is no such change
	 */
	List<Moved> conflict(long number);

	/**
	 * Settles a change in conflict as a person decides.
	 * @param happened whether the change took effect
	 * @param reason 1 to 500 characters
	 * @throws dev.signpost.web.NotFound if there is no such change
	 */
	ResolveOutcome resolve(long number, boolean happened, String reason);

}
