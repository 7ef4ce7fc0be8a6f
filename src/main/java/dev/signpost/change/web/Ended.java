package dev.signpost.change.web;

import dev.signpost.change.SavedPlan;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Why nothing was sent, and what to do now.
 *
 * @param key of its messages, for example {@code expired}
 * @param sentence what was said elsewhere, or null
 * @param clusterId to make a new plan for, or null
 * @param plan to try once more, or null
 * @param change to look at, or null
 */
record Ended(String key, HttpStatus status, @Nullable String sentence, @Nullable String clusterId,
		@Nullable String intent, @Nullable String plan, @Nullable Long change) {

	static Ended of(String key) {
		return new Ended(key, HttpStatus.CONFLICT, null, null, null, null, null);
	}

	static Ended of(String key, SavedPlan plan) {
		return new Ended(key, HttpStatus.CONFLICT, null, plan.cluster().toString(), plan.plan().intent().name(), null,
				null);
	}

	static Ended onHold(long number) {
		return new Ended("on-hold", HttpStatus.CONFLICT, null, null, null, null, number);
	}

	/** Nothing is wrong with the plan itself. */
	static Ended again(String key, String plan) {
		return new Ended(key, HttpStatus.SERVICE_UNAVAILABLE, null, null, null, plan, null);
	}

	static Ended notPlanned(String clusterId, String intent, String sentence) {
		return new Ended("not-planned", HttpStatus.SERVICE_UNAVAILABLE, sentence, clusterId, intent, null, null);
	}

	Ended saying(String words) {
		return new Ended(this.key, this.status, words, this.clusterId, this.intent, this.plan, this.change);
	}

}
