package dev.signpost.sandbox.authority;

import java.util.List;

import dev.signpost.sandbox.route53.world.AliasTarget;
import dev.signpost.sandbox.route53.world.NameReader;
import dev.signpost.sandbox.route53.world.NameReading;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.World;
import dev.signpost.sandbox.route53.world.ZoneState;

/**
 * What an alias set answers: its target's records, or invented ones where the target is a
 * service outside the sandbox.
 */
final class Aliases {

	/** Of answers from an AWS service's alias, in seconds. */
	static final long TTL = 60;

	private static final int LONGEST_CHAIN = 3;

	private Aliases() {
	}

	static List<RecordSet> targets(RecordSet alias, World world) {
		return targets(alias, world, LONGEST_CHAIN);
	}

	private static List<RecordSet> targets(RecordSet set, World world, int links) {
		AliasTarget target = set.aliasTarget();
		if (target == null) {
			return List.of(set);
		}
		ZoneState zone = world.zone(target.hostedZoneId());
		if (zone == null) {
			return service(set);
		}
		if (links == 0 || !(NameReader.read(target.dnsName()) instanceof NameReading.Good good)) {
			return List.of();
		}
		return Routing.chosen(zone.at(good.name(), set.type()))
			.stream()
			.flatMap((next) -> targets(next, world, links - 1).stream())
			.toList();
	}

	/** A load balancer or bucket that the sandbox does not have. */
	private static List<RecordSet> service(RecordSet set) {
		return switch (set.type()) {
			case "A" -> List.of(RecordSet.simple(set.name().text(), "A", TTL, "198.51.100.125", "198.51.100.126"));
			case "AAAA" -> List.of(RecordSet.simple(set.name().text(), "AAAA", TTL, "2001:db8:a11a::1"));
			default -> List.of();
		};
	}

}
