package dev.signpost.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.PortProbe.PortAnswer;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rr;
import dev.signpost.lookup.Transport;
import dev.signpost.plan.DesiredRecords;
import dev.signpost.redis.ClusterReport;
import dev.signpost.zone.HostedZone;
import org.jspecify.annotations.Nullable;

/**
 * A world of name servers in memory that gives evidence: healthy at first, and each part
 * of it can be made to say something else. Nothing is sent.
 *
 * <p>
 * The cluster's nodes list themselves as {@code ns1}, {@code ns2} and so on; the parent
 * zone is unsigned unless a test signs it.
 */
public final class SampleWorld {

	/** When the run began. */
	public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	/** The label that stands for what does not exist. */
	public static final String RANDOM = "x7k2q9";

	public static final Server ROOT = new Server(Server.Role.ROOT, "a.root.example", IpAddress.of("192.0.2.1"));

	public static final Server TLD = new Server(Server.Role.ABOVE, "a.tld.example", IpAddress.of("192.0.2.11"));

	public static final Server RESOLVER = new Server(Server.Role.RESOLVER, "192.0.2.53", IpAddress.of("192.0.2.53"));

	private ClusterDefinition definition;

	private final List<BiFunction<Server, Question, Optional<Answer>>> rules = new ArrayList<>();

	private final List<Exchange> extra = new ArrayList<>();

	private final List<Target> extraTargets = new ArrayList<>();

	private final List<Knock> knocks = new ArrayList<>();

	private @Nullable ZoneFacts zone;

	private Machine machine = new Machine(List.of(), List.of(), 30, 10, false);

	private @Nullable Earlier earlier;

	private List<Level> levels = List.of(new Level(null, List.of(ROOT)),
			new Level(DnsName.of("example"), List.of(TLD)));

	private @Nullable ClusterReport report;

	private Duration reportAge = Duration.ZERO;

	private String childLabel = "ns";

	private SampleWorld(ClusterDefinition definition) {
		this.definition = definition;
	}

	/**
	 * A cluster {@code cache.enterprise.example} with so many nodes from 203.0.113.11 up
	 * and one database, {@code redis-12000}.
	 */
	public static SampleWorld healthy(int nodes) {
		return of(cluster(nodes));
	}

	/**
	 * The same with an IPv6 address for each node too, from 2001:db8::11 up.
	 */
	public static SampleWorld dualStack(int nodes) {
		ClusterDefinition single = cluster(nodes);
		return of(new ClusterDefinition(single.name(), single.zone(), single.ttl(), single.nsTtl(),
				IntStream.rangeClosed(1, nodes)
					.mapToObj((i) -> ClusterSamples.node("node" + i + "." + single.name().text(),
							"203.0.113." + (10 + i), "2001:db8::" + (10 + i)))
					.toList(),
				single.audience(), single.endpoints(), single.otherNameServers(), true));
	}

	public static SampleWorld of(ClusterDefinition definition) {
		return new SampleWorld(definition);
	}

	public static ClusterDefinition cluster(int nodes) {
		String name = "cache.enterprise.example";
		ClusterDefinition bare = ClusterSamples.cluster(name,
				IntStream.rangeClosed(1, nodes)
					.mapToObj((i) -> ClusterSamples.node("node" + i + "." + name, "203.0.113." + (10 + i)))
					.toArray(Node[]::new));
		return withEndpoints(bare, new Endpoint(DnsName.of("redis-12000." + name), 12_000, false));
	}

	public static ClusterDefinition withEndpoints(ClusterDefinition of, Endpoint... endpoints) {
		return new ClusterDefinition(of.name(), of.zone(), of.ttl(), of.nsTtl(), of.nodes(), of.audience(),
				List.of(endpoints), of.otherNameServers(), of.installed());
	}

	/**
	 * The definition changes, what servers say stays as it was.
	 */
	public SampleWorld defining(ClusterDefinition other) {
		ClusterDefinition before = this.definition;
		SampleWorld old = of(before);
		this.rules.addFirst((server, question) -> Optional.of(old.healthyAnswer(server, question)));
		this.definition = other;
		return this;
	}

	/**
	 * From now on this server answers so; nothing means as before. Later rules win.
	 */
	public SampleWorld when(Predicate<Server> server, Predicate<Question> question,
			BiFunction<Server, Question, Answer> answer) {
		this.rules.addFirst((asked, about) -> (server.test(asked) && question.test(about))
				? Optional.of(answer.apply(asked, about)) : Optional.empty());
		return this;
	}

	public SampleWorld when(Server server, Question question, Answer answer) {
		return when(server::equals, question::equals, (asked, about) -> answer);
	}

	/**
	 * The server says nothing at all.
	 */
	public SampleWorld silent(Server server) {
		return when(server::equals, (question) -> true, (asked, question) -> Said.silence());
	}

	/**
	 * The name does not exist at this server.
	 */
	public SampleWorld denied(Server server, DnsName name) {
		return when(server::equals, (question) -> question.name().equals(name),
				(asked, question) -> negative(question, Rcodes.NXDOMAIN));
	}

	/**
	 * The server gives just these addresses for a name, for five seconds.
	 */
	public SampleWorld says(Server server, DnsName name, IpAddress... addresses) {
		return says(server, name, 5, addresses);
	}

	public SampleWorld says(Server server, DnsName name, long ttl, IpAddress... addresses) {
		return when(server::equals,
				(question) -> question.name().equals(name) && question.type().isAddress() && !overTcp(question),
				(asked, question) -> {
					List<Rr> records = Stream.of(addresses)
						.filter((address) -> address.recordType().equals(question.type()))
						.map((address) -> Said.address(name, ttl, address))
						.toList();
					Said said = Said.to(question).answers(records);
					return ((asked.role() == Server.Role.NODE) ? said.authoritative() : said.recursionAvailable())
						.answer();
				});
	}

	/**
	 * A node is dead, and everybody else answers with another node's address for its
	 * names and for the database that was on it.
	 */
	public SampleWorld failedOver(int dead, int heir) {
		IpAddress[] now = this.definition.nodes().get(heir - 1).addresses().toArray(IpAddress[]::new);
		Stream.concat(nodes().stream(), Stream.of(RESOLVER)).forEach((server) -> {
			says(server, this.definition.nodes().get(dead - 1).name(), now);
			says(server, childName(dead), now);
			if (dead == 1) {
				this.definition.endpoints().forEach((endpoint) -> says(server, endpoint.name(), now));
				says(server, cluster(), now);
			}
		});
		nodes().stream().filter((server) -> server.label().equals("node" + dead)).forEach(this::silent);
		return this;
	}

	/**
	 * A second sample, as asked again two seconds later.
	 */
	public SampleWorld again(Server server, Question question, Answer answer) {
		this.extra.add(new Exchange("s" + this.extra.size(), server, question, 2, 2_000, answer));
		return this;
	}

	/**
	 * A further question, for what a healthy run does not ask.
	 */
	public SampleWorld asked(Server server, Question question, Answer answer) {
		this.extra.add(new Exchange("x" + this.extra.size(), server, question, 1, 5, answer));
		return this;
	}

	/**
	 * A further server; one with the same server takes the place of ours.
	 */
	public SampleWorld target(Target target) {
		this.extraTargets.add(target);
		return this;
	}

	/**
	 * How far the walk from the root came, instead of all the way.
	 */
	public SampleWorld levels(Level... walked) {
		this.levels = List.of(walked);
		return this;
	}

	public SampleWorld knocked(Endpoint endpoint, IpAddress address, PortAnswer answer) {
		this.knocks.add(new Knock("k" + this.knocks.size(), endpoint, address, answer));
		return this;
	}

	public SampleWorld zone(ZoneFacts facts) {
		this.zone = facts;
		return this;
	}

	public SampleWorld machine(Machine other) {
		this.machine = other;
		return this;
	}

	public SampleWorld earlier(Duration age, String... marks) {
		this.earlier = new Earlier(NOW.minus(age), Set.of(marks));
		return this;
	}

	public SampleWorld report(ClusterReport other) {
		return report(other, Duration.ofMinutes(10));
	}

	public SampleWorld report(ClusterReport other, Duration age) {
		this.report = other;
		this.reportAge = age;
		return this;
	}

	/**
	 * How nodes call themselves: {@code ns}, {@code ns-node} or {@code node}, and a
	 * number.
	 */
	public SampleWorld childLabel(String label) {
		this.childLabel = label;
		return this;
	}

	public DnsName cluster() {
		return this.definition.name();
	}

	public DnsName parentZone() {
		return this.definition.zone().apex();
	}

	public ClusterDefinition definition() {
		return this.definition;
	}

	/**
	 * A node's first address as a server, from 1.
	 */
	public Server node(int number) {
		return nodes().stream().filter((server) -> server.label().equals("node" + number)).findFirst().orElseThrow();
	}

	public List<Server> nodes() {
		return this.definition.nodes()
			.stream()
			.flatMap((node) -> node.addresses()
				.stream()
				.map((address) -> new Server(Server.Role.NODE, node.name().relativeTo(cluster()), address)))
			.toList();
	}

	/**
	 * A node's IPv6 address as a server, from 1.
	 */
	public Server nodeOverIpv6(int number) {
		return nodes().stream()
			.filter((server) -> server.label().equals("node" + number) && server.address() instanceof IpAddress.V6)
			.findFirst()
			.orElseThrow();
	}

	/**
	 * One of the parent zone's four servers, from 1.
	 */
	public Server parent(int number) {
		return new Server(Server.Role.PARENT, "ns" + number + ".dns.example", IpAddress.of("198.51.100." + number));
	}

	public List<Server> parents() {
		return IntStream.rangeClosed(1, 4).mapToObj(this::parent).toList();
	}

	public DnsName childName(int number) {
		return DnsName.of(this.childLabel + number + "." + cluster().text());
	}

	public Evidence evidence() {
		return Evidence.of(file());
	}

	public EvidenceFile file() {
		return new EvidenceFile(this.definition, true, List.of(), RANDOM, NOW, NOW.plusMillis(40), zoneFacts(),
				this.machine, this.levels, targets(), exchanges(),
				this.knocks.isEmpty() ? healthyKnocks() : this.knocks, this.earlier, this.report,
				(this.report != null) ? NOW.minus(this.reportAge) : null);
	}

	/**
	 * What this world says to any question.
	 */
	public Answer answer(Server server, Question question) {
		return this.rules.stream()
			.flatMap((rule) -> rule.apply(server, question).stream())
			.findFirst()
			.orElseGet(() -> healthyAnswer(server, question));
	}

	/**
	 * What Route 53's API says: exactly what is wanted, live for an hour.
	 */
	public ZoneFacts zoneFacts() {
		return (this.zone != null) ? this.zone : knownZone(DesiredRecords.of(this.definition));
	}

	/**
	 * The hosted zone holding these sets.
	 */
	public ZoneFacts.Known knownZone(List<RecordSet> sets) {
		HostedZone hosted = new HostedZone(this.definition.zone(), 12, null,
				parents().stream().map(Server::label).toList(), null);
		List<ZoneEntry> entries = sets.stream().<ZoneEntry>map(ZoneEntry.Plain::new).toList();
		ReadScope scope = this.definition.scope(List.of());
		return new ZoneFacts.Known(hosted, List.of(), List.of(),
				new ZoneSnapshot(this.definition.zone(), scope, NOW.minusSeconds(10), entries),
				DesiredRecords.of(this.definition),
				new ZoneFacts.LastChange(7, "LIVE", NOW.minus(Duration.ofHours(1)), false));
	}

	/**
	 * Every question of a healthy run, to each server its own.
	 */
	private List<Exchange> exchanges() {
		Map<Server, Set<Question>> asked = new TreeMap<>(
				java.util.Comparator.comparing(Server::role).thenComparing(Server::address));
		targets().stream()
			.filter((target) -> target.refused() == null)
			.forEach((target) -> asked.put(target.server(), questions(target.server())));
		List<Exchange> all = new ArrayList<>();
		asked.forEach((server, questions) -> questions.forEach((question) -> all
			.add(new Exchange("e" + (all.size() + 1), server, question, 1, 2, answer(server, question)))));
		this.extra.forEach((more) -> {
			all.removeIf((old) -> old.sample() == more.sample() && old.server().equals(more.server())
					&& old.question().equals(more.question()));
			all.add(more);
		});
		return all;
	}

	private List<Target> targets() {
		List<Target> all = new ArrayList<>();
		all.add(new Target(ROOT, Set.of(Server.Origin.SETTING), null));
		all.add(new Target(TLD, Set.of(Server.Origin.REFERRAL), null));
		parents().forEach((server) -> all
			.add(new Target(server, Set.of(Server.Origin.REFERRAL, Server.Origin.DELEGATION_SET), null)));
		nodes().forEach((server) -> all
			.add(new Target(server, Set.of(Server.Origin.DEFINITION, Server.Origin.GLUE, Server.Origin.CHILD), null)));
		all.add(new Target(RESOLVER, Set.of(Server.Origin.SETTING), null));
		this.extraTargets.forEach((more) -> {
			all.removeIf((old) -> old.server().equals(more.server()));
			all.add(more);
		});
		return all;
	}

	private Set<Question> questions(Server server) {
		return new LinkedHashSet<>(switch (server.role()) {
			case ROOT, ABOVE -> List.of(Ask.ns(parentZone()), Ask.ds(parentZone()));
			case PARENT -> parentQuestions();
			case NODE -> nodeQuestions();
			case RESOLVER -> resolverQuestions();
		});
	}

	private List<Question> parentQuestions() {
		DnsName z = cluster();
		DnsName pz = parentZone();
		List<Question> asked = new ArrayList<>(
				List.of(Ask.soa(pz), Ask.soaOverTcp(pz), Ask.ns(pz), Ask.ns(z), Ask.a(missing(pz)), Ask.a(missing(z)),
						Ask.ds(z), Ask.soaSigned(pz), Ask.dnskey(pz), Ask.ns(longName()), Ask.nsPlain(longName())));
		z.between(pz).forEach((name) -> asked.add(Ask.soa(name)));
		this.definition.nodes().forEach((node) -> asked.add(Ask.a(node.name())));
		return asked;
	}

	/**
	 * The longest name below the cluster that D13 asks for.
	 */
	public DnsName longName() {
		return Ask.longest(cluster());
	}

	private List<Question> nodeQuestions() {
		DnsName z = cluster();
		List<Question> asked = new ArrayList<>(List.of(Ask.soaPlain(z), Ask.soa(z), Ask.ns(z), Ask.soaOverTcp(z),
				Ask.soaVersionOne(z), Ask.soaUnknownOption(z), Ask.soaSigned(z), Ask.soaMixedCase(z),
				Ask.recursive(DnsName.of("www." + parentZone().text()), RecordType.A), Ask.a(missing(z)), Ask.dnskey(z),
				Ask.transfer(z), Ask.a(z)));
		names().forEach((name) -> {
			asked.add(Ask.a(name));
			asked.add(Ask.aaaa(name));
		});
		return asked;
	}

	private List<Question> resolverQuestions() {
		List<Question> asked = new ArrayList<>(
				Stream.of(parentZone(), cluster()).map((zone) -> Ask.recursive(zone, RecordType.NS)).toList());
		Stream.of(missing(parentZone()), missing(cluster()))
			.forEach((name) -> asked.add(Ask.recursive(name, RecordType.A)));
		this.definition.nodes().forEach((node) -> asked.add(Ask.recursive(node.name(), RecordType.A)));
		this.definition.endpoints().forEach((endpoint) -> {
			asked.add(Ask.recursive(endpoint.name(), RecordType.A));
			asked.add(Ask.recursive(endpoint.name(), RecordType.AAAA));
			asked.add(Ask.unchecked(endpoint.name(), RecordType.A));
		});
		return asked;
	}

	/**
	 * Node names, the nodes' own labels and database names.
	 */
	private Set<DnsName> names() {
		Set<DnsName> names = new LinkedHashSet<>();
		this.definition.nodes().stream().map(Node::name).filter((name) -> name.isUnder(cluster())).forEach(names::add);
		IntStream.rangeClosed(1, this.definition.nodes().size()).mapToObj(this::childName).forEach(names::add);
		this.definition.endpoints().stream().map(Endpoint::name).forEach(names::add);
		return names;
	}

	private Answer healthyAnswer(Server server, Question question) {
		return switch (server.role()) {
			case ROOT, ABOVE -> above(server, question);
			case PARENT -> parentZoneSays(question);
			case NODE -> nodeSays(question);
			case RESOLVER -> resolverSays(question);
		};
	}

	private Answer above(Server server, Question question) {
		boolean tld = server.role() == Server.Role.ABOVE;
		if (tld && question.type().equals(RecordType.DS)) {
			return negative(question, Rcodes.NOERROR, DnsName.of("example"), 900);
		}
		if (!tld) {
			return Said.to(question)
				.authority(Said.ns(DnsName.of("example"), 172_800, DnsName.of(TLD.label())))
				.additional(List.of(Said.address(DnsName.of(TLD.label()), 172_800, TLD.address())))
				.answer();
		}
		return Said.to(question)
			.authority(parents().stream().map((ns) -> Said.ns(parentZone(), 172_800, DnsName.of(ns.label()))).toList())
			.additional(parents().stream()
				.map((ns) -> Said.address(DnsName.of(ns.label()), 172_800, ns.address()))
				.toList())
			.answer();
	}

	private Answer parentZoneSays(Question question) {
		DnsName pz = parentZone();
		if (question.name().equals(cluster()) && question.type().equals(RecordType.DS)) {
			return negative(question, Rcodes.NOERROR, pz, 900);
		}
		if (question.name().isWithin(cluster())) {
			return referral(question).answer();
		}
		if (question.name().equals(pz) && question.type().equals(RecordType.SOA)) {
			return Said.to(question).authoritative().answers(soaOfParent()).answer();
		}
		if (question.name().equals(pz) && question.type().equals(RecordType.NS)) {
			return Said.to(question).authoritative().answers(parentNs()).answer();
		}
		return this.definition.nodes()
			.stream()
			.filter((node) -> node.name().equals(question.name()))
			.findFirst()
			.map((node) -> Said.to(question).authoritative().answers(addressesOf(node)).answer())
			.orElseGet(() -> negative(question,
					question.name().equals(pz) || cluster().isUnder(question.name()) ? Rcodes.NOERROR : Rcodes.NXDOMAIN,
					pz, 900));
	}

	/**
	 * The parent zone's referral to the cluster, to be completed.
	 */
	public Said referral(Question question) {
		int nodes = this.definition.nodes().size();
		return Said.to(question)
			.size(question.name().text().length() + 30 + nodes * 40)
			.authority(this.definition.nodes()
				.stream()
				.map((node) -> Said.ns(cluster(), this.definition.nsTtl().seconds(), node.name()))
				.toList())
			.additional(this.definition.nodes()
				.stream()
				.filter((node) -> node.name().isWithin(parentZone()))
				.flatMap((node) -> addressesOf(node).stream())
				.toList());
	}

	private List<Rr> addressesOf(Node node) {
		return node.addresses()
			.stream()
			.map((address) -> Said.address(node.name(), this.definition.ttl().seconds(), address))
			.toList();
	}

	private Answer nodeSays(Question question) {
		DnsName z = cluster();
		if (!question.name().isWithin(z) || question.type().name().equals("AXFR")) {
			return Said.refused(question);
		}
		if (question.edns() != null && question.edns().version() > 0) {
			return Said.to(question).rcode(Rcodes.BADVERS).answer();
		}
		if (question.name().equals(z) && question.type().equals(RecordType.SOA)) {
			return Said.to(question).authoritative().answers(soaOfCluster()).answer();
		}
		if (question.name().equals(z) && question.type().equals(RecordType.NS)) {
			return Said.to(question).authoritative().answers(childNs()).answer();
		}
		List<Rr> found = childAddresses(question.name(), question.type());
		if (!found.isEmpty()) {
			return Said.to(question).authoritative().answers(found).answer();
		}
		boolean exists = question.name().equals(z) || names().contains(question.name());
		return negative(question, exists ? Rcodes.NOERROR : Rcodes.NXDOMAIN);
	}

	private List<Rr> childAddresses(DnsName name, RecordType type) {
		List<Node> nodes = this.definition.nodes();
		List<IpAddress> addresses = new ArrayList<>();
		for (int i = 1; i <= nodes.size(); i++) {
			if (nodes.get(i - 1).name().equals(name) || childName(i).equals(name)) {
				addresses.addAll(nodes.get(i - 1).addresses());
			}
		}
		if (name.equals(cluster()) || this.definition.endpoints().stream().anyMatch((ep) -> ep.name().equals(name))) {
			addresses.addAll(nodes.getFirst().addresses());
		}
		return addresses.stream()
			.filter((address) -> address.recordType().equals(type))
			.distinct()
			.map((address) -> Said.address(name, 5, address))
			.toList();
	}

	private Answer resolverSays(Question question) {
		if (question.name().equals(parentZone())) {
			return Said.to(question).recursionAvailable().answers(parentNs()).answer();
		}
		if (question.name().equals(cluster())) {
			return Said.to(question).recursionAvailable().answers(childNs()).answer();
		}
		List<Rr> found = childAddresses(question.name(), question.type());
		if (found.isEmpty() && question.type().equals(RecordType.A)) {
			found = this.definition.nodes()
				.stream()
				.filter((node) -> node.name().equals(question.name()))
				.flatMap((node) -> addressesOf(node).stream())
				.toList();
		}
		if (!found.isEmpty()) {
			return Said.to(question).recursionAvailable().answers(found).answer();
		}
		DnsName zone = question.name().isWithin(cluster()) ? cluster() : parentZone();
		return Said.to(question)
			.recursionAvailable()
			.rcode(names().contains(question.name()) ? Rcodes.NOERROR : Rcodes.NXDOMAIN)
			.authority(zone.equals(cluster()) ? soaOfCluster() : soaOfParent())
			.answer();
	}

	private Answer negative(Question question, int rcode) {
		return Said.to(question).authoritative().rcode(rcode).authority(soaOfCluster()).answer();
	}

	private static Answer negative(Question question, int rcode, DnsName zone, long minimum) {
		return Said.to(question)
			.authoritative()
			.rcode(rcode)
			.authority(Said.soa(zone, minimum, "ns1.dns.example.", 1, minimum))
			.answer();
	}

	private Rr soaOfParent() {
		return Said.soa(parentZone(), 900, "ns1.dns.example.", 1, 900);
	}

	private Rr soaOfCluster() {
		return Said.soa(cluster(), 60, "ns." + cluster().absolute(), 2_024_010_101L, 60);
	}

	private List<Rr> parentNs() {
		return parents().stream().map((ns) -> Said.ns(parentZone(), 172_800, DnsName.of(ns.label()))).toList();
	}

	private List<Rr> childNs() {
		return IntStream.rangeClosed(1, this.definition.nodes().size())
			.mapToObj((i) -> Said.ns(cluster(), 3_600, childName(i)))
			.toList();
	}

	private List<Knock> healthyKnocks() {
		return this.definition.endpoints()
			.stream()
			.flatMap((endpoint) -> this.definition.nodes()
				.getFirst()
				.addresses()
				.stream()
				.map((address) -> new Knock("k-" + endpoint.port() + "-" + address.text(), endpoint, address,
						new PortAnswer.Open(Duration.ofMillis(1), "+PONG", null))))
			.toList();
	}

	private static DnsName missing(DnsName below) {
		return DnsName.of(RANDOM + "." + below.text());
	}

	/**
	 * Whether a question goes over TCP.
	 */
	public static boolean overTcp(Question question) {
		return question.transport() == Transport.TCP;
	}

}
