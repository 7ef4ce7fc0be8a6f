package dev.signpost.zone.route53;

import java.util.List;
import java.util.Optional;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.GetHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.HostedZone;

/**
 * Hosted zones of the SDK as ours.
 */
final class ZoneMapping {

	private ZoneMapping() {
	}

	/**
	 * Those whose name can be a zone's; Route 53 has no others.
	 */
	static List<dev.signpost.zone.HostedZone> all(List<HostedZone> zones) {
		return zones.stream().map((zone) -> toZone(zone, List.of())).flatMap(Optional::stream).toList();
	}

	static dev.signpost.zone.HostedZone one(GetHostedZoneResponse answer) {
		List<String> servers = (answer.delegationSet() == null) ? List.of() : answer.delegationSet().nameServers();
		return toZone(answer.hostedZone(), servers.stream().map(ZoneMapping::undotted).toList()).orElseThrow();
	}

	private static Optional<dev.signpost.zone.HostedZone> toZone(HostedZone zone, List<String> servers) {
		return EscapedNames.fromRoute53(zone.name())
			.map((apex) -> new dev.signpost.zone.HostedZone(ref(zone, apex), recordSets(zone), comment(zone), servers,
					(zone.linkedService() == null) ? null : zone.linkedService().servicePrincipal()));
	}

	private static ZoneRef ref(HostedZone zone, DnsName apex) {
		boolean hidden = zone.config() != null && Boolean.TRUE.equals(zone.config().privateZone());
		return new ZoneRef(Ids.zone(zone.id()), apex, hidden ? Visibility.PRIVATE : Visibility.PUBLIC);
	}

	private static long recordSets(HostedZone zone) {
		return (zone.resourceRecordSetCount() == null) ? 0 : zone.resourceRecordSetCount();
	}

	private static @Nullable String comment(HostedZone zone) {
		return (zone.config() == null) ? null : zone.config().comment();
	}

	private static String undotted(String name) {
		return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
	}

}
