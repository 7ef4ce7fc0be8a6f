package dev.signpost.sandbox.route53.action;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.signpost.sandbox.route53.world.Change;
import dev.signpost.sandbox.route53.world.Commit;
import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.HostedZone;
import dev.signpost.sandbox.route53.world.RecordSet;
import org.jspecify.annotations.Nullable;

/** Makes new zones with the two sets that every zone begins with. */
public final class ZoneBirth {

	private static final List<String> PRIVATE_SERVERS = List.of("ns-0.awsdns-00.com", "ns-512.awsdns-00.net",
			"ns-1024.awsdns-00.org", "ns-1536.awsdns-00.co.uk");

	private static final List<String> DOMAINS = List.of("com", "net", "org", "co.uk");

	private ZoneBirth() {
	}

	/**
	 * A public zone with four servers of its own.
	 * @param id without prefix, or nothing to invent one
	 */
	public static HostedZone publicZone(@Nullable String id, DomainName name, String reference,
			@Nullable String comment) {
		return new HostedZone((id != null) ? id : Ids.zone(), name, reference, comment, servers(), null);
	}

	/** A private zone. */
	public static HostedZone privateZone(@Nullable String id, DomainName name, String reference,
			@Nullable String comment, HostedZone.Vpc vpc) {
		return new HostedZone((id != null) ? id : Ids.zone(), name, reference, comment, List.of(), vpc);
	}

	/** The step that puts the zone into the world with further sets beside NS and SOA. */
	public static Commit commit(HostedZone zone, Instant now, long pendingMillis, RecordSet... more) {
		List<String> servers = zone.isPrivate() ? PRIVATE_SERVERS : zone.nameServers();
		RecordSet ns = RecordSet.simple(zone.name().text(), "NS", 172800,
				servers.stream().map((server) -> server + ".").toArray(String[]::new));
		RecordSet soa = RecordSet.simple(zone.name().text(), "SOA", 900,
				servers.getFirst() + ". awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400");
		Change change = new Change(Ids.change(), zone.id(), now, now.plusMillis(pendingMillis), null);
		return new Commit(zone, List.of(), Stream.concat(Stream.of(ns, soa), Arrays.stream(more)).toList(), change);
	}

	/** The numbers are beyond those that AWS uses, so that no such host exists. */
	private static List<String> servers() {
		int first = 5000 + Ids.number(4000);
		int second = 64 + Ids.number(36);
		return DOMAINS.stream()
			.map((domain) -> "ns-" + (first + DOMAINS.indexOf(domain)) + ".awsdns-" + second + "." + domain)
			.toList();
	}

}
