package dev.signpost.change;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.plan.Step;

/**
 * How many record sets a plan creates, replaces, removes and keeps.
 */
public record Counts(int created, int replaced, int removed, int kept) {

	public static Counts of(List<Step> steps) {
		return steps.stream().map(Counts::of).reduce(new Counts(0, 0, 0, 0), Counts::plus);
	}

	private static Counts of(Step step) {
		return switch (step) {
			case Step.Create create -> new Counts(1, 0, 0, 0);
			case Step.Replace replace -> new Counts(0, 1, 0, 0);
			case Step.Remove remove -> new Counts(0, 0, 1, 0);
			case Step.Keep keep -> new Counts(0, 0, 0, 1);
		};
	}

	private Counts plus(Counts other) {
		return new Counts(this.created + other.created, this.replaced + other.replaced, this.removed + other.removed,
				this.kept + other.kept);
	}

	/** How many are touched. */
	public int touched() {
		return this.created + this.replaced + this.removed;
	}

	/**
	 * Verbs and numbers, for example {@code create 3, replace 1 record}.
	 */
	public String verbs() {
		String verbs = Stream
			.of(part("create ", this.created), part("replace ", this.replaced), part("remove ", this.removed))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
		int last = (this.removed > 0) ? this.removed : (this.replaced > 0) ? this.replaced : this.created;
		return verbs.isEmpty() ? "change nothing" : verbs + ((last == 1) ? " record" : " records");
	}

	/**
	 * The same as the start of a sentence.
	 */
	public String sentence() {
		String verbs = verbs();
		return Character.toUpperCase(verbs.charAt(0)) + verbs.substring(1);
	}

	private static String part(String verb, int count) {
		return (count == 0) ? "" : verb + count;
	}

}
