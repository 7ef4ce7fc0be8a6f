package dev.signpost.sandbox.route53.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.RecordSet;
import dev.signpost.sandbox.route53.world.SetKey;
import dev.signpost.sandbox.route53.world.World;
import dev.signpost.sandbox.route53.world.ZoneState;

/**
 * The guard rails of 2026; that they exist is documented, their wording was not seen
 * (message 20).
 */
final class GuardRails {

	private static final Pattern AWS_SERVER = Pattern.compile("ns-\\d+\\.awsdns-\\d+\\.(com|net|org|co\\.uk)\\.?");

	private GuardRails() {
	}

	static List<String> faults(WorkingCopy copy, World world, boolean occlusionCheck) {
		List<String> faults = new ArrayList<>();
		for (RecordSet set : copy.stored()) {
			if (isDelegation(set, copy.now())) {
				faults.addAll(authority(set, world));
			}
			if (occlusionCheck) {
				faults.addAll(occlusion(set, copy.now()));
			}
		}
		return faults;
	}

	/** Always on: a Route 53 server must host the child that is delegated to it. */
	private static List<String> authority(RecordSet set, World world) {
		Collection<ZoneState> zones = world.zones().values();
		return set.values()
			.stream()
			.filter((value) -> AWS_SERVER.matcher(value).matches())
			.filter((value) -> zones.stream().noneMatch((zone) -> hosts(zone, set.name(), value)))
			.map((value) -> "NS_DELEGATION_AUTHORITY_CHECK: RRSet of type NS with DNS name " + set.name() + " names '"
					+ value + "', which does not host this zone. Use the name servers of the zone's delegation set.")
			.toList();
	}

	private static boolean hosts(ZoneState zone, DomainName child, String server) {
		String plain = server.endsWith(".") ? server.substring(0, server.length() - 1) : server;
		return zone.zone().name().equals(child) && zone.zone().nameServers().contains(plain);
	}

	/**
	 * Off unless switched on: nothing may stand at or below a delegated name but glue, DS
	 * and the NS set.
	 */
	private static List<String> occlusion(RecordSet set, ZoneState zone) {
		List<String> faults = new ArrayList<>();
		if (isDelegation(set, zone)) {
			zone.sets()
				.tailMap(SetKey.firstOf(set.name()), true)
				.values()
				.stream()
				.takeWhile((other) -> other.name().isAtOrBelow(set.name()))
				.filter((other) -> !other.equals(set) && !isSpared(other, set))
				.forEach((other) -> faults.add(occluded(other, set.name())));
		}
		for (DomainName above = set.name().parent(); above.isBelow(zone.zone().name()); above = above.parent()) {
			for (RecordSet cut : zone.at(above, "NS")) {
				if (!isSpared(set, cut)) {
					faults.add(occluded(set, above));
				}
			}
		}
		return faults;
	}

	private static boolean isSpared(RecordSet set, RecordSet cut) {
		Set<String> servers = new HashSet<>();
		cut.values().forEach((value) -> servers.add(DomainName.of(value).text()));
		boolean glue = Set.of("A", "AAAA").contains(set.type()) && servers.contains(set.name().text());
		return glue || (set.type().equals("DS") && set.name().equals(cut.name()));
	}

	private static String occluded(RecordSet set, DomainName cut) {
		return "NS_OCCLUSION_CHECK: RRSet with DNS name " + set.name() + ", type " + set.type()
				+ " is hidden by the delegation of " + cut + " Remove one of them, or turn the check off.";
	}

	private static boolean isDelegation(RecordSet set, ZoneState zone) {
		return set.type().equals("NS") && !set.name().equals(zone.zone().name());
	}

}
