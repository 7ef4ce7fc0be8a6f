package dev.signpost.change.web;

import java.time.Instant;
import java.util.List;

import dev.signpost.change.SavedPlan;
import dev.signpost.plan.Guard;
import org.jspecify.annotations.Nullable;

/** A plan as the contract writes it. */
record PlanBody(String id, String clusterId, String intent, String fingerprint, Instant expiresAt, List<StepBody> steps,
		List<GuardBody> guards) {

	static PlanBody of(SavedPlan saved) {
		return new PlanBody(saved.id().toString(), saved.cluster().toString(), saved.plan().intent().name(),
				saved.plan().fingerprint().hex(), saved.expiresAt(),
				saved.plan().steps().stream().map(StepBody::of).toList(),
				saved.plan().guards().stream().map(GuardBody::of).toList());
	}

	/** A guard as the contract writes it. */
	record GuardBody(String code, String detail, boolean blocking, @Nullable String consent) {

		static GuardBody of(Guard guard) {
			return new GuardBody(guard.code().name(), guard.sentence(), guard.blocking(), guard.consent());
		}

	}

}
