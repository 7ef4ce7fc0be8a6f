package dev.signpost.diagnosis.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Server;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/**
 * The nodes that speak for the cluster with authority, and what they say; silent nodes
 * and those that answer wrongly are left out, because other checks tell of them.
 */
public final class Speakers {

	private final Evidence evidence;

	private final List<Server> servers;

	private final Map<DnsName, Set<IpAddress>> addresses = new ConcurrentHashMap<>();

	private final Map<Server, Set<DnsName>> listed = new ConcurrentHashMap<>();

	private final Map<IpAddress, Boolean> silent = new ConcurrentHashMap<>();

	private Speakers(Evidence evidence) {
		this.evidence = evidence;
		this.servers = evidence.nodes().stream().filter(this::speaks).toList();
	}

	public static Speakers of(Evidence evidence) {
		return evidence.derived(Speakers.class, Speakers::new);
	}

	public List<Server> servers() {
		return this.servers;
	}

	public boolean nobody() {
		return this.servers.isEmpty();
	}

	/**
	 * The names that a node lists as the cluster's name servers; none where its answer
	 * cannot be used.
	 */
	public Set<DnsName> listed(Server node) {
		return this.listed.computeIfAbsent(node, this::readList);
	}

	private Set<DnsName> readList(Server node) {
		return usable(node, Ask.ns(this.evidence.cluster())).stream()
			.flatMap((message) -> message.answers(this.evidence.cluster(), RecordType.NS).stream())
			.flatMap((rr) -> (rr.data() instanceof Rdata.Server server) ? DnsName.parse(server.name()).stream()
					: Stream.empty())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The names that any of the nodes lists.
	 */
	public Set<DnsName> listed() {
		return this.servers.stream()
			.flatMap((node) -> listed(node).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The addresses of both families that a node gives for a name.
	 */
	public Set<IpAddress> addresses(Server node, DnsName name) {
		return Stream.of(Ask.a(name), Ask.aaaa(name))
			.flatMap((question) -> usable(node, question).stream())
			.flatMap((message) -> addresses(message.answer()).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The addresses that any of the nodes gives for a name.
	 */
	public Set<IpAddress> addresses(DnsName name) {
		return this.addresses.computeIfAbsent(name, this::readAddresses);
	}

	private Set<IpAddress> readAddresses(DnsName name) {
		return this.servers.stream()
			.flatMap((node) -> addresses(node, name).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * What a node answered with authority: that a name is so, or that it does not exist.
	 */
	public Optional<DnsMessage> usable(Server node, Question question) {
		return this.evidence.reply(node, question)
			.filter((message) -> message.flags().aa() && (message.noError() || message.rcode() == Rcodes.NXDOMAIN));
	}

	/**
	 * Whether an address belongs to a node that was asked and said nothing over UDP.
	 */
	public boolean silent(IpAddress address) {
		return this.silent.computeIfAbsent(address, this::readSilence);
	}

	private boolean readSilence(IpAddress address) {
		return this.evidence.nodes()
			.stream()
			.anyMatch((node) -> node.address().equals(address) && !this.evidence.answersUdp(node)
					&& this.evidence.allAsked(node).stream().anyMatch(Speakers::wentUnanswered));
	}

	/**
	 * Whose these addresses are: names of nodes where the definition knows them, else the
	 * addresses; those of silent nodes are left out.
	 */
	public Set<String> owners(Collection<IpAddress> addresses) {
		return addresses.stream()
			.filter((address) -> !silent(address))
			.map(this::owner)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The name of the node that has this address, else the address.
	 */
	public String owner(IpAddress address) {
		return this.evidence.nodeAt(address).map((node) -> this.evidence.label(node.name())).orElse(address.text());
	}

	public static Set<IpAddress> addresses(Collection<Rr> records) {
		return records.stream()
			.flatMap((rr) -> (rr.data() instanceof Rdata.Address found) ? Stream.of(found.address()) : Stream.empty())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Addresses as a sentence shows them.
	 */
	public static String shown(Collection<IpAddress> addresses) {
		return addresses.isEmpty() ? "no address"
				: addresses.stream().sorted().map(IpAddress::text).collect(Collectors.joining(", "));
	}

	private boolean speaks(Server node) {
		DnsName zone = this.evidence.cluster();
		return Stream.of(Ask.soa(zone), Ask.soaPlain(zone))
			.flatMap((question) -> this.evidence.reply(node, question).stream())
			.anyMatch((message) -> message.flags().aa() && message.noError()
					&& !message.answers(zone, RecordType.SOA).isEmpty());
	}

	private static boolean wentUnanswered(Exchange exchange) {
		return switch (exchange.answer()) {
			case Answer.Silence silence -> true;
			case Answer.Unreachable unreachable -> unreachable.why() != Answer.Why.NO_ROUTE;
			case Answer.Reply reply -> false;
			case Answer.Garbled garbled -> false;
			case Answer.NotAsked notAsked -> false;
		};
	}

}
