package dev.signpost.diagnosis.check.start;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Referral;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/**
 * Whether a server of the parent zone answers what Route 53's API says is saved.
 *
 * <p>
 * What somebody else has changed since is not looked at: that is drift, not delay.
 */
final class Served {

	private final Evidence evidence;

	private final List<RecordSet> saved;

	private final boolean none;

	Served(Evidence evidence, ZoneFacts.Known known, boolean removal) {
		this.evidence = evidence;
		this.saved = known.held().stream().filter((set) -> stillThere(known, set)).toList();
		this.none = removal && known.snapshot()
			.at(evidence.cluster())
			.stream()
			.noneMatch((entry) -> entry.key().type().equals(RecordType.NS));
	}

	boolean by(Referral said) {
		if (this.none) {
			return !said.message().refersTo(this.evidence.cluster());
		}
		return this.saved.stream().allMatch((set) -> by(said, set));
	}

	private static boolean stillThere(ZoneFacts.Known known, RecordSet set) {
		return known.snapshot()
			.at(set.key())
			.stream()
			.anyMatch((entry) -> entry instanceof ZoneEntry.Plain(RecordSet live) && live.sameAs(set));
	}

	private boolean by(Referral said, RecordSet set) {
		DnsName cluster = this.evidence.cluster();
		if (set.type().equals(RecordType.NS) && set.name().equals(cluster)) {
			return same(set, said.message().refersTo(cluster) ? said.nameServers(cluster) : List.of());
		}
		if (set.name().isUnder(cluster)) {
			boolean listed = said.names(cluster).contains(set.name());
			List<Rr> glue = said.message().additional(set.name(), set.type());
			return !listed || said.cut() && glue.isEmpty() || same(set, glue);
		}
		return !set.type().equals(RecordType.A) || this.evidence.reply(said.server(), Ask.a(set.name()))
			.filter(DnsMessage::noError)
			.map((message) -> same(set, message.answers(set.name(), set.type())))
			.orElse(true);
	}

	private static boolean same(RecordSet set, List<Rr> records) {
		Set<String> values = records.stream().map(Served::value).collect(Collectors.toSet());
		return values.equals(Set.copyOf(set.normalisedValues()))
				&& records.stream().allMatch((rr) -> rr.ttl() == set.ttl().seconds());
	}

	private static String value(Rr rr) {
		if (rr.data() instanceof Rdata.Address(IpAddress address)) {
			return address.text();
		}
		return (rr.data() instanceof Rdata.Server(String name))
				? DnsName.parse(name).map(DnsName::absolute).orElse(name) : "";
	}

}
