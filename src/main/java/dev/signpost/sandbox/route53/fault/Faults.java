package dev.signpost.sandbox.route53.fault;

import java.util.Set;

/**
 * What is wrong at the moment; the counted faults hit the next so many calls.
 *
 * @param pendingMillis how long a change stays PENDING
 * @param busyMillis how long a zone answers PriorRequestNotComplete after a change
 * @param throttleNext calls that get Throttling
 * @param retryAfterSeconds sent with Throttling, unless 0
 * @param failNext calls that get 503
 * @param dropNext calls whose connection ends before anything is done
 * @param swallowNext calls that are done but whose connection ends without an answer
 * @param delayMillis pause between doing and answering
 * @param strand new changes stay PENDING for ever
 * @param clockLeadMillis how far the service's clock is ahead
 * @param pageSize most items of any list, unless 0
 * @param occlusionCheck whether the guard rail about hidden records is on
 * @param deny actions that get AccessDenied
 * @param actions actions that the counted faults and the delay hit; empty means all
 */
public record Faults(long pendingMillis, long busyMillis, int throttleNext, int retryAfterSeconds, int failNext,
		int dropNext, int swallowNext, long delayMillis, boolean strand, long clockLeadMillis, int pageSize,
		boolean occlusionCheck, Set<String> deny, Set<String> actions) {

	public Faults {
		deny = Set.copyOf(deny);
		actions = Set.copyOf(actions);
	}

	/** Nothing wrong; only the time until INSYNC is given. */
	public static Faults none(long pendingMillis) {
		return new Faults(pendingMillis, 0, 0, 0, 0, 0, 0, 0, false, 0, 0, false, Set.of(), Set.of());
	}

	boolean hits(String action) {
		return this.actions.isEmpty() || this.actions.contains(action);
	}

	Faults withCounts(int throttle, int fail, int drop, int swallow) {
		return new Faults(this.pendingMillis, this.busyMillis, throttle, this.retryAfterSeconds, fail, drop, swallow,
				this.delayMillis, this.strand, this.clockLeadMillis, this.pageSize, this.occlusionCheck, this.deny,
				this.actions);
	}

}
