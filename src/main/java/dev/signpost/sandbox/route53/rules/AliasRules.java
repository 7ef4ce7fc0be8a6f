package dev.signpost.sandbox.route53.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.signpost.sandbox.route53.world.AliasTarget;
import dev.signpost.sandbox.route53.world.NameReader;
import dev.signpost.sandbox.route53.world.NameReading;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.ZoneState;

/**
 * Where an alias may point: into its own zone at a set of its type, or at an AWS service.
 */
final class AliasRules {

	private static final Set<String> SERVICES = Set.of("amazonaws.com.", "cloudfront.net.", "elasticbeanstalk.com.",
			"awsglobalaccelerator.com.", "vpce.amazonaws.com.", "on.aws.");

	private static final Set<String> NEVER = Set.of("NS", "SOA");

	private AliasRules() {
	}

	static List<String> faults(RecordSet set, ZoneState result) {
		AliasTarget target = set.aliasTarget();
		if (target == null) {
			return List.of();
		}
		if (NEVER.contains(set.type())) {
			// not seen
			return List.of(Messages.notPermitted(set, result.zone().name(), "as an alias"));
		}
		return switch (NameReader.read(target.dnsName())) {
			case NameReading.Bad bad -> bad.problems().stream().map(Messages::badName).toList();
			case NameReading.Good good -> faults(set, target, good, result);
		};
	}

	private static List<String> faults(RecordSet set, AliasTarget target, NameReading.Good name, ZoneState result) {
		boolean own = target.hostedZoneId().equals(result.zone().id());
		boolean within = own ? name.name().isAtOrBelow(result.zone().name())
				: SERVICES.stream().anyMatch((service) -> name.name().text().endsWith("." + service));
		boolean found = !own ? within : !result.at(name.name(), set.type()).isEmpty();
		String tried = "Tried to create an alias that targets " + name.name() + ", type " + set.type() + " in zone "
				+ target.hostedZoneId() + ", but ";
		List<String> faults = new ArrayList<>();
		if (!within) {
			faults.add(tried + "the alias target name does not lie within the target zone");
		}
		if (!found) {
			faults.add(tried + "that target was not found");
		}
		return faults;
	}

}
