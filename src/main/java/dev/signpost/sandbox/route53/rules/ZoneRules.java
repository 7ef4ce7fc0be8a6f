package dev.signpost.sandbox.route53.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.Policy;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.ZoneState;

/** What must hold in the zone as the whole batch would leave it (messages 5, 6 and 8). */
final class ZoneRules {

	private ZoneRules() {
	}

	static List<String> faults(WorkingCopy copy) {
		List<String> faults = new ArrayList<>();
		for (RecordSet set : copy.stored()) {
			faults.addAll(besideCname(set, copy));
			faults.addAll(AliasRules.faults(set, copy.now()));
			faults.addAll(groupTtl(set, copy.now()));
		}
		faults.addAll(apex(copy.now()));
		return faults;
	}

	/** At the apex the rule about the apex speaks alone. */
	private static List<String> besideCname(RecordSet set, WorkingCopy copy) {
		DomainName zone = copy.now().zone().name();
		List<RecordSet> others = copy.now()
			.at(set.name())
			.stream()
			.filter((other) -> !other.type().equals(set.type()))
			.toList();
		if (set.type().equals("CNAME") && !set.name().equals(zone) && !others.isEmpty()) {
			return List
				.of(Messages.notPermitted(set, zone, "as it conflicts with other records with the same DNS name"));
		}
		if (others.stream().anyMatch((other) -> other.type().equals("CNAME"))) {
			// two spaces before CNAME are in the original
			return List.of(Messages.notPermitted(set, zone,
					"because a conflicting RRSet of type  CNAME with the same DNS name already exists"));
		}
		return List.of();
	}

	/** Documented; the wording was not seen. */
	private static List<String> groupTtl(RecordSet set, ZoneState result) {
		boolean differs = set.policy() instanceof Policy.Weighted && result.at(set.name(), set.type())
			.stream()
			.anyMatch((other) -> other.ttl() != null && set.ttl() != null && !Objects.equals(other.ttl(), set.ttl()));
		return differs
				? List.of("RRSet with DNS name " + set.name() + ", type " + set.type() + ", SetIdentifier "
						+ set.setIdentifier()
						+ " cannot be created as a weighted set with another TTL exists with the same name and type.")
				: List.of();
	}

	private static List<String> apex(ZoneState result) {
		List<String> faults = new ArrayList<>();
		DomainName zone = result.zone().name();
		if (result.at(zone, "NS").isEmpty()) {
			faults.add("A HostedZone must contain at least one NS record for the zone itself.");
		}
		if (result.at(zone, "SOA").size() != 1) {
			faults.add("A HostedZone must contain exactly one SOA record.");
		}
		return faults;
	}

}
