package dev.signpost.diagnosis.check.resolver;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Referral;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rr;

/**
 * What the authorities say for a name now: the nodes, and the parent zone's servers for
 * what is theirs.
 *
 * @param ttl the longest that they give, in seconds
 */
record Truth(Set<IpAddress> addresses, long ttl) {

	static Truth of(Evidence evidence, DnsName name, RecordType type) {
		List<Rr> records = Stream.concat(fromNodes(evidence, name, type), fromParents(evidence, name, type)).toList();
		long glue = Referral.all(evidence)
			.stream()
			.flatMap((referral) -> referral.message().additional(name, type).stream())
			.mapToLong(Rr::ttl)
			.max()
			.orElse(0);
		long ttl = records.stream().mapToLong(Rr::ttl).max().orElse(0);
		return new Truth(Speakers.addresses(records), Math.max(ttl, glue));
	}

	/** The NS record's longest TTL on either side of the cut. */
	static long ttlOfNameServers(Evidence evidence) {
		Stream<Rr> above = Referral.all(evidence)
			.stream()
			.flatMap((referral) -> referral.nameServers(evidence.cluster()).stream());
		return Stream.concat(above, fromNodes(evidence, evidence.cluster(), RecordType.NS))
			.mapToLong(Rr::ttl)
			.max()
			.orElse(0);
	}

	/** Whether an address is right, or another one of a node that is. */
	boolean includes(IpAddress address, Evidence evidence) {
		Speakers speakers = Speakers.of(evidence);
		return this.addresses.contains(address) || this.addresses.stream()
			.anyMatch((right) -> evidence.nodeAt(right).isPresent()
					&& evidence.nodeAt(right).equals(evidence.nodeAt(address)) && !speakers.silent(address));
	}

	private static Stream<Rr> fromNodes(Evidence evidence, DnsName name, RecordType type) {
		Speakers speakers = Speakers.of(evidence);
		return speakers.servers()
			.stream()
			.flatMap((node) -> speakers.usable(node, Question.of(name, type)).stream())
			.flatMap((message) -> message.answers(name, type).stream());
	}

	private static Stream<Rr> fromParents(Evidence evidence, DnsName name, RecordType type) {
		return evidence.parents()
			.stream()
			.filter((parent) -> !name.isWithin(evidence.cluster()))
			.flatMap((parent) -> evidence.reply(parent, Question.of(name, type)).stream())
			.filter((message) -> message.flags().aa())
			.flatMap((message) -> message.answers(name, type).stream());
	}

}
