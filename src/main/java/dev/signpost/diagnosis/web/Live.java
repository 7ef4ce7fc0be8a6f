package dev.signpost.diagnosis.web;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterInput;
import dev.signpost.cluster.ClusterInput.NodeInput;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/** The delegation as the parent zone serves it. */
final class Live {

	private final Evidence evidence;

	private final List<Rr> servers;

	private final Map<DnsName, TreeSet<IpAddress>> addresses = new TreeMap<>();

	private final List<Rr> glue;

	private Live(Evidence evidence, List<DnsMessage> referrals, List<DnsMessage> direct) {
		this.evidence = evidence;
		this.servers = referrals.stream()
			.flatMap((message) -> message.authority(evidence.cluster(), RecordType.NS).stream())
			.toList();
		this.glue = Stream.concat(referrals.stream(), direct.stream())
			.flatMap((message) -> Stream.concat(message.answer().stream(), message.additional().stream()))
			.filter((rr) -> rr.data() instanceof Rdata.Address)
			.toList();
		names().forEach((name) -> this.addresses.put(name, new TreeSet<>()));
		this.glue.forEach(this::keep);
	}

	static Live of(Evidence evidence) {
		return new Live(evidence,
				evidence.parents()
					.stream()
					.flatMap((server) -> evidence.reply(server, Ask.ns(evidence.cluster())).stream())
					.filter((message) -> message.refersTo(evidence.cluster()))
					.toList(),
				evidence.parents()
					.stream()
					.flatMap((server) -> evidence.definition()
						.nodes()
						.stream()
						.flatMap((node) -> evidence.reply(server, Ask.a(node.name())).stream()))
					.toList());
	}

	private void keep(Rr rr) {
		if (rr.data() instanceof Rdata.Address held) {
			rr.name().map(this.addresses::get).ifPresent((known) -> known.add(held.address()));
		}
	}

	/**
	 * Whether it can become a definition: every server has an address, one of each family
	 * at most.
	 */
	boolean whole() {
		return !this.addresses.isEmpty() && this.addresses.values()
			.stream()
			.allMatch((known) -> !known.isEmpty() && known.stream().filter(Live::v4).count() <= 1
					&& known.stream().filter((address) -> !v4(address)).count() <= 1);
	}

	/** The definition with what is live instead of its nodes and times to live. */
	ClusterInput into(ClusterInput held) {
		Map<DnsName, List<String>> others = new TreeMap<>();
		this.evidence.definition()
			.nodes()
			.forEach((node) -> others.put(node.name(), node.otherAddresses().stream().map(IpAddress::text).toList()));
		List<NodeInput> nodes = this.addresses.entrySet()
			.stream()
			.map((node) -> new NodeInput(node.getKey().text(), text(node.getValue(), true),
					text(node.getValue(), false), others.getOrDefault(node.getKey(), List.of())))
			.toList();
		return new ClusterInput(held.zoneId(), held.name(), nodes, ttl(this.glue, held.ttl()),
				ttl(this.servers, held.nsTtl()), held.audience(), held.endpoints(), held.otherNameServers(),
				held.installed());
	}

	private List<DnsName> names() {
		return this.servers.stream().<DnsName>mapMulti((rr, sink) -> {
			if (rr.data() instanceof Rdata.Server server) {
				DnsName.parse(server.name())
					.or(() -> DnsName.parse(server.name().replaceFirst("\\.$", "")))
					.ifPresent(sink);
			}
		}).distinct().toList();
	}

	private static String ttl(List<Rr> records, @org.jspecify.annotations.Nullable String held) {
		OptionalLong longest = records.stream().mapToLong(Rr::ttl).max();
		return (longest.isPresent() || held == null) ? Long.toString(longest.orElse(60)) : held;
	}

	private static @org.jspecify.annotations.Nullable String text(TreeSet<IpAddress> all, boolean v4) {
		return all.stream().filter((address) -> v4(address) == v4).map(IpAddress::text).findFirst().orElse(null);
	}

	private static boolean v4(IpAddress address) {
		return address instanceof IpAddress.V4;
	}

}
