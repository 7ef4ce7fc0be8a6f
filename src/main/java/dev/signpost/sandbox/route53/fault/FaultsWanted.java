package dev.signpost.sandbox.route53.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Faults as somebody sends them; what is missing is not wrong. */
public record FaultsWanted(@Nullable Long pendingMillis, @Nullable Long busyMillis, @Nullable Integer throttleNext,
		@Nullable Integer retryAfterSeconds, @Nullable Integer failNext, @Nullable Integer dropNext,
		@Nullable Integer swallowNext, @Nullable Long delayMillis, @Nullable Boolean strand,
		@Nullable Long clockLeadMillis, @Nullable Integer pageSize, @Nullable Boolean occlusionCheck,
		@Nullable Set<String> deny, @Nullable Set<String> actions) {

	private static final long HOUR = 3_600_000;

	/**
	 * The members whose value is out of range, by name.
	 * @param knownActions the words that name an action
	 */
	public List<String> outOfRange(Set<String> knownActions) {
		List<String> names = new ArrayList<>();
		check(names, "pendingMillis", this.pendingMillis, 0, 24 * HOUR);
		check(names, "busyMillis", this.busyMillis, 0, 24 * HOUR);
		check(names, "throttleNext", this.throttleNext, 0, 1_000_000);
		check(names, "retryAfterSeconds", this.retryAfterSeconds, 0, 3600);
		check(names, "failNext", this.failNext, 0, 1_000_000);
		check(names, "dropNext", this.dropNext, 0, 1_000_000);
		check(names, "swallowNext", this.swallowNext, 0, 1_000_000);
		check(names, "delayMillis", this.delayMillis, 0, HOUR);
		check(names, "clockLeadMillis", this.clockLeadMillis, -24 * HOUR, 24 * HOUR);
		check(names, "pageSize", this.pageSize, 0, 300);
		checkWords(names, "deny", this.deny, knownActions);
		checkWords(names, "actions", this.actions, knownActions);
		return names;
	}

	/** The faults that are meant; the time until INSYNC falls back to a given one. */
	public Faults toFaults(long usualPendingMillis) {
		return new Faults(or(this.pendingMillis, usualPendingMillis), or(this.busyMillis, 0), or(this.throttleNext),
				or(this.retryAfterSeconds), or(this.failNext), or(this.dropNext), or(this.swallowNext),
				or(this.delayMillis, 0), is(this.strand), or(this.clockLeadMillis, 0), or(this.pageSize),
				is(this.occlusionCheck), (this.deny != null) ? this.deny : Set.of(),
				(this.actions != null) ? this.actions : Set.of());
	}

	private static void check(List<String> names, String name, @Nullable Number value, long from, long to) {
		if (value != null && (value.longValue() < from || value.longValue() > to)) {
			names.add(name);
		}
	}

	private static void checkWords(List<String> names, String name, @Nullable Set<String> words, Set<String> known) {
		if (words != null && words.stream().anyMatch((word) -> word == null || !known.contains(word))) {
			names.add(name);
		}
	}

	private static long or(@Nullable Long value, long other) {
		return (value != null) ? value : other;
	}

	private static int or(@Nullable Integer value) {
		return (value != null) ? value : 0;
	}

	private static boolean is(@Nullable Boolean value) {
		return value != null && value;
	}

}
