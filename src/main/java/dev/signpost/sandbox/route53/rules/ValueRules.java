package dev.signpost.sandbox.route53.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.RecordSet;

/** What a set must be by itself: its values, and its type at its place in the zone. */
final class ValueRules {

	private static final Set<String> SINGLE = Set.of("CNAME", "SOA");

	private ValueRules() {
	}

	static List<String> faults(RecordSet set, DomainName zone) {
		List<String> faults = new ArrayList<>();
		for (String value : set.values()) {
			ValueSyntax.problems(set.type(), value).forEach((problem) -> faults.add(Messages.badValue(problem)));
		}
		duplicates(set).forEach((value) -> faults.add("Duplicate Resource Record: '" + value + "'"));
		if (SINGLE.contains(set.type()) && set.values().size() > 1) {
			// not seen
			faults.add("RRSet of type " + set.type() + " with DNS name " + set.name()
					+ " cannot have more than one resource record");
		}
		faults.addAll(place(set, zone));
		return faults;
	}

	private static List<String> duplicates(RecordSet set) {
		Set<String> seen = new HashSet<>();
		return set.values().stream().filter((value) -> !seen.add(value)).toList();
	}

	private static List<String> place(RecordSet set, DomainName zone) {
		boolean apex = set.name().equals(zone);
		return switch (set.type()) {
			case "CNAME", "DS" -> apex ? List.of(Messages.notPermitted(set, zone, "at apex")) : List.of();
			// the next two were not seen
			case "SOA" -> apex ? List.of() : List.of(Messages.notPermitted(set, zone, "below apex"));
			case "NS" ->
				set.name().isWildcard() ? List.of(Messages.notPermitted(set, zone, "as a wildcard")) : List.of();
			default -> List.of();
		};
	}

}
