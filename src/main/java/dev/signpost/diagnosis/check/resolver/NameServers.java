package dev.signpost.diagnosis.check.resolver;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Referral;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rdata;

/** The cluster's name servers as parent zone and nodes list them, compared by owner. */
final class NameServers {

	private final Evidence evidence;

	private final Speakers speakers;

	private final Set<DnsName> above;

	private final Set<DnsName> below;

	NameServers(Evidence evidence) {
		this.evidence = evidence;
		this.speakers = Speakers.of(evidence);
		this.above = new TreeSet<>(Referral.together(evidence, Referral.all(evidence)).keySet());
		this.below = this.speakers.listed();
	}

	static Set<DnsName> in(DnsMessage message, DnsName zone) {
		return message.answers(zone, RecordType.NS)
			.stream()
			.flatMap((rr) -> (rr.data() instanceof Rdata.Server server) ? DnsName.parse(server.name()).stream()
					: Stream.empty())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Whether it is one of the two lists, by name or by address. */
	boolean right(Set<DnsName> given) {
		return given.equals(this.above) || given.equals(this.below) || owners(given).equals(owners(this.above))
				|| owners(given).equals(owners(this.below));
	}

	/** Whether enough is known to say that such a list is wrong. */
	boolean tellsOf(Set<DnsName> given) {
		return !this.below.isEmpty() || right(given) || shared(given);
	}

	/** Whether at least one of these servers is right. */
	boolean shared(Set<DnsName> given) {
		Set<String> right = new TreeSet<>(owners(this.above));
		right.addAll(owners(this.below));
		return owners(given).stream().anyMatch(right::contains);
	}

	String shown() {
		return shown(this.below.isEmpty() ? this.above : this.below);
	}

	String shown(Set<DnsName> names) {
		return names.stream().map(this.evidence::label).collect(Collectors.joining(", "));
	}

	/** A name whose address nobody gives stands for itself. */
	private Set<String> owners(Set<DnsName> names) {
		Map<DnsName, Set<IpAddress>> glue = Referral.together(this.evidence, Referral.all(this.evidence));
		return names.stream().flatMap((name) -> {
			Set<IpAddress> addresses = new TreeSet<>(this.speakers.addresses(name));
			if (addresses.isEmpty()) {
				addresses.addAll(glue.getOrDefault(name, Set.of()));
			}
			return addresses.isEmpty() ? Stream.of(name.text()) : this.speakers.owners(addresses).stream();
		}).collect(Collectors.toCollection(TreeSet::new));
	}

}
