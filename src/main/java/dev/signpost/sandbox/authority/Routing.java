package dev.signpost.sandbox.authority;

import java.util.Comparator;
import java.util.List;

import dev.signpost.sandbox.route53.world.Policy;
import dev.signpost.sandbox.route53.world.RecordSet;

/**
 * Chooses among the members of a routed group, always the same, as if everything were
 * healthy and all askers stood at one place.
 */
final class Routing {

	private static final int MOST_MULTI_VALUES = 8;

	private Routing() {
	}

	/**
	 * The sets that answer.
	 * @param sets all of one name and type
	 */
	static List<RecordSet> chosen(List<RecordSet> sets) {
		if (sets.size() < 2) {
			return sets;
		}
		return switch (sets.getFirst().policy()) {
			case Policy.MultiValue multi -> sets.stream().limit(MOST_MULTI_VALUES).toList();
			case Policy.Weighted weighted -> sets.stream().max(Comparator.comparing(Routing::weight)).stream().toList();
			case Policy.Failover failover ->
				List.of(sets.stream().filter(Routing::isPrimary).findFirst().orElse(sets.getFirst()));
			case null, default -> List.of(sets.getFirst());
		};
	}

	private static long weight(RecordSet set) {
		return (set.policy() instanceof Policy.Weighted(long weight)) ? weight : 0;
	}

	private static boolean isPrimary(RecordSet set) {
		return set.policy() instanceof Policy.Failover(String role) && role.equals("PRIMARY");
	}

}
