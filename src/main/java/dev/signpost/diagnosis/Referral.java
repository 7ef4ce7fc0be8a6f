package dev.signpost.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/**
 * Where one server of the parent zone sends those who ask for the cluster.
 *
 * @param exchange the one over TCP where the answer over UDP was cut
 */
public record Referral(Server server, Exchange exchange, DnsMessage message) {

	/**
	 * The referrals of all the parent zone's servers that refer.
	 */
	public static List<Referral> all(Evidence evidence) {
		return evidence.derived(All.class, All::of).referrals();
	}

	private static List<Referral> readAll(Evidence evidence) {
		return servers(evidence).stream()
			.flatMap((server) -> said(evidence, server).stream())
			.filter((said) -> said.message().refersTo(evidence.cluster()))
			.toList();
	}

	/**
	 * The parent zone's servers, without those that are remembered from an earlier run
	 * and that nobody names any more.
	 */
	public static List<Server> servers(Evidence evidence) {
		List<Server> named = evidence.targets(Server.Role.PARENT)
			.stream()
			.filter((target) -> !target.origins().isEmpty())
			.map(Target::server)
			.toList();
		return named.isEmpty() ? evidence.parents() : named;
	}

	/**
	 * What a server said to the question for the cluster's name servers, referral or not;
	 * nothing on silence.
	 */
	public static Optional<Referral> said(Evidence evidence, Server server) {
		Question question = Ask.ns(evidence.cluster());
		Optional<Referral> first = read(server, evidence.asked(server, question));
		if (first.isEmpty() || !first.get().message().flags().tc()) {
			return first;
		}
		return read(server, evidence.asked(server, question.overTcp())).or(() -> first);
	}

	private static Optional<Referral> read(Server server, Optional<Exchange> exchange) {
		return exchange.flatMap((found) -> Evidence.message(found).map((said) -> new Referral(server, found, said)));
	}

	/**
	 * The NS records of the cluster in the authority section.
	 */
	public List<Rr> nameServers(DnsName cluster) {
		return this.message.authority(cluster, RecordType.NS);
	}

	/**
	 * The name servers' names, in lower case, as far as a zone can hold them.
	 */
	public Set<DnsName> names(DnsName cluster) {
		Set<DnsName> names = new LinkedHashSet<>();
		for (Rr rr : nameServers(cluster)) {
			if (rr.data() instanceof Rdata.Server(String name)) {
				DnsName.parse(name).ifPresent(names::add);
			}
		}
		return names;
	}

	/**
	 * The addresses that came along for a name.
	 */
	public Set<IpAddress> glue(DnsName name) {
		Set<IpAddress> addresses = new LinkedHashSet<>();
		for (Rr rr : this.message.additional()) {
			if (rr.isAt(name) && rr.data() instanceof Rdata.Address(IpAddress address)) {
				addresses.add(address);
			}
		}
		return addresses;
	}

	/**
	 * Whether records may be missing because the answer was cut.
	 */
	public boolean cut() {
		return this.message.flags().tc();
	}

	/**
	 * All names that any server names, each with all addresses that any gives for it; the
	 * set is empty where none does.
	 */
	public static Map<DnsName, Set<IpAddress>> together(Evidence evidence, List<Referral> referrals) {
		Map<DnsName, Set<IpAddress>> all = new LinkedHashMap<>();
		for (Referral referral : referrals) {
			for (DnsName name : referral.names(evidence.cluster())) {
				all.computeIfAbsent(name, (key) -> new LinkedHashSet<>()).addAll(referral.glue(name));
			}
		}
		return all;
	}

	/**
	 * The exchanges that these rest on.
	 */
	public static List<Exchange> exchanges(List<Referral> referrals) {
		List<Exchange> all = new ArrayList<>();
		referrals.forEach((referral) -> all.add(referral.exchange()));
		return all;
	}

	/** All of them, read once. */
	private record All(List<Referral> referrals) {

		static All of(Evidence evidence) {
			return new All(readAll(evidence));
		}

	}

}
