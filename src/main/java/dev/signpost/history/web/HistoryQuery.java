package dev.signpost.history.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import dev.signpost.history.HistoryFilter;
import dev.signpost.web.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to find entries.
 *
 * @param actor an actor's id
 * @param cluster a cluster's id
 * @param action a dotted word
 * @param from a day, or a moment in ISO 8601
 * @param to a day, which counts whole, or a moment that does not count any more
 */
record HistoryQuery(@Nullable String actor, @Nullable String cluster, @Nullable String action, @Nullable String from,
		@Nullable String to) {

	List<FieldProblem> problems() {
		List<FieldProblem> problems = new ArrayList<>();
		check(problems, "from", this.from);
		check(problems, "to", this.to);
		return problems;
	}

	private static void check(List<FieldProblem> problems, String field, @Nullable String typed) {
		try {
			moment(typed, 0);
		}
		catch (DateTimeException ex) {
			problems.add(FieldProblem.of(field, "NOT_A_MOMENT",
					"A day is like 2026-11-23, a moment like 2026-11-23T14:00:00Z"));
		}
	}

	/**
	 * The filter; only where there are no {@link #problems()}.
	 */
	HistoryFilter filter() {
		return new HistoryFilter(given(this.actor), given(this.cluster), given(this.action), moment(this.from, 0),
				moment(this.to, 1));
	}

	boolean isEmpty() {
		return filter().equals(HistoryFilter.NONE);
	}

	private static @Nullable Instant moment(@Nullable String typed, int days) {
		String text = given(typed);
		if (text == null) {
			return null;
		}
		return (text.length() == 10) ? LocalDate.parse(text).plusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC)
				: Instant.parse(text);
	}

	private static @Nullable String given(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

}
