package dev.signpost.diagnosis.check.agreement;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Referral;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Rr;

/** What the parent zone's servers say of the cluster, all of them together. */
final class FromAbove {

	private FromAbove() {
	}

	/** The names in the NS record. */
	static Set<DnsName> names(Evidence evidence) {
		return new TreeSet<>(together(evidence).keySet());
	}

	/** The addresses that came along for a name. */
	static Set<IpAddress> glue(DnsName name, Evidence evidence) {
		return new TreeSet<>(together(evidence).getOrDefault(name, Set.of()));
	}

	/** Where the NS record's names lead; the definition's word where no glue came. */
	static Set<IpAddress> addresses(Evidence evidence) {
		Set<IpAddress> all = new TreeSet<>();
		together(evidence).forEach((name, glue) -> all.addAll(glue.isEmpty() ? defined(name, evidence) : glue));
		return all;
	}

	/** The longest TTL that a parent's server gives the NS record, if any does. */
	static OptionalLong ttl(Evidence evidence) {
		return Referral.all(evidence)
			.stream()
			.flatMap((referral) -> referral.nameServers(evidence.cluster()).stream())
			.mapToLong(Rr::ttl)
			.max();
	}

	private static Map<DnsName, Set<IpAddress>> together(Evidence evidence) {
		return evidence.derived(Together.class, Together::of).names();
	}

	/** All names with all their addresses, read once. */
	private record Together(Map<DnsName, Set<IpAddress>> names) {

		static Together of(Evidence evidence) {
			return new Together(Referral.together(evidence, Referral.all(evidence)));
		}

	}

	private static List<IpAddress> defined(DnsName name, Evidence evidence) {
		return evidence.definition()
			.nodes()
			.stream()
			.filter((node) -> node.name().equals(name))
			.flatMap((node) -> node.addresses().stream())
			.toList();
	}

}
