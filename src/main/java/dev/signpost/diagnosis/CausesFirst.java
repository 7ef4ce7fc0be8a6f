package dev.signpost.diagnosis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Puts each check after those that it needs. */
final class CausesFirst {

	private final Map<CheckId, Check> checks = new EnumMap<>(CheckId.class);

	private final Set<CheckId> under = EnumSet.noneOf(CheckId.class);

	private final List<Check> sorted = new ArrayList<>();

	private CausesFirst(List<Check> checks) {
		checks.forEach((check) -> this.checks.put(check.id(), check));
	}

	/**
	 * The checks with causes first.
	 * @throws IllegalStateException if a check needs itself over some way
	 */
	static List<Check> of(List<Check> checks) {
		CausesFirst order = new CausesFirst(checks);
		checks.forEach(order::add);
		return List.copyOf(order.sorted);
	}

	private void add(@Nullable Check check) {
		if (check == null || this.sorted.contains(check)) {
			return;
		}
		if (!this.under.add(check.id())) {
			throw new IllegalStateException(check.id() + " needs itself");
		}
		check.needs().stream().sorted().forEach((need) -> add(this.checks.get(need)));
		this.sorted.add(check);
	}

}
