package dev.signpost.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/**
 * Where a server sends the asker: a zone, and its servers with the addresses that came
 * along.
 */
record Onward(DnsName zone, List<Named> servers) {

	/**
	 * The referral that leads nearest to the wanted name, or its own NS set where the
	 * server has it; nothing if it leads nowhere.
	 */
	static Optional<Onward> in(DnsMessage message, DnsName wanted) {
		List<Rr> ns = Stream.concat(message.answer().stream(), message.authority().stream())
			.filter((rr) -> rr.type().equals(RecordType.NS))
			.toList();
		return ns.stream()
			.flatMap((rr) -> rr.name().stream())
			.filter(wanted::isWithin)
			.max(Comparator.comparing((zone) -> zone.labels().size()))
			.map((zone) -> new Onward(zone, servers(message, zone, ns)));
	}

	private static List<Named> servers(DnsMessage message, DnsName zone, List<Rr> ns) {
		return ns.stream()
			.filter((rr) -> rr.isAt(zone))
			.flatMap((rr) -> (rr.data() instanceof Rdata.Server(String name)) ? DnsName.parse(name).stream()
					: Stream.empty())
			.distinct()
			.map((name) -> new Named(name, addresses(message.additional(), name)))
			.toList();
	}

	/**
	 * The addresses of a name, the older family first.
	 */
	static List<IpAddress> addresses(List<Rr> records, DnsName name) {
		List<IpAddress> found = new ArrayList<>();
		for (RecordType type : List.of(RecordType.A, RecordType.AAAA)) {
			records.stream().filter((rr) -> rr.type().equals(type) && rr.isAt(name)).forEach((rr) -> {
				if (rr.data() instanceof Rdata.Address(IpAddress address)) {
					found.add(address);
				}
			});
		}
		return found;
	}

	/** A server's name and the addresses that came along. */
	record Named(DnsName name, List<IpAddress> addresses) {
	}

}
