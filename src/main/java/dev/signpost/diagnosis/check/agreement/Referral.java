package dev.signpost.diagnosis.check.agreement;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/** What the parent zone's servers say of the cluster, all of them together. */
final class Referral {

	private Referral() {
	}

	/** The names in the NS record. */
	static Set<DnsName> names(Evidence evidence) {
		return messages(evidence).flatMap((message) -> message.authority(evidence.cluster(), RecordType.NS).stream())
			.flatMap((rr) -> (rr.data() instanceof Rdata.Server server) ? DnsName.parse(server.name()).stream()
					: Stream.empty())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The addresses that came along for a name. */
	static Set<IpAddress> glue(DnsName name, Evidence evidence) {
		return messages(evidence).flatMap((message) -> message.additional().stream())
			.filter((rr) -> rr.isAt(name))
			.flatMap((rr) -> Speakers.addresses(List.of(rr)).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Where the NS record's names lead; the definition's word where no glue came. */
	static Set<IpAddress> addresses(Evidence evidence) {
		return names(evidence).stream().flatMap((name) -> {
			Set<IpAddress> glue = glue(name, evidence);
			return (glue.isEmpty() ? defined(name, evidence) : glue).stream();
		}).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The longest TTL that a parent's server gives the NS record, if any does. */
	static OptionalLong ttl(Evidence evidence) {
		return messages(evidence).flatMap((message) -> message.authority(evidence.cluster(), RecordType.NS).stream())
			.mapToLong(Rr::ttl)
			.max();
	}

	private static Stream<DnsMessage> messages(Evidence evidence) {
		return evidence.parents()
			.stream()
			.flatMap((parent) -> evidence.reply(parent, Ask.ns(evidence.cluster())).stream())
			.filter((message) -> message.refersTo(evidence.cluster()));
	}

	private static Collection<IpAddress> defined(DnsName name, Evidence evidence) {
		return evidence.definition()
			.nodes()
			.stream()
			.filter((node) -> node.name().equals(name))
			.flatMap((node) -> node.addresses().stream())
			.toList();
	}

}
