package dev.signpost.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Network;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Transport;
import org.jspecify.annotations.Nullable;

/**
 * The evidence as checks read it.
 *
 * <p>
 * While a run is under way some of it is still to come: reading such a part marks this
 * reading as {@link #incomplete}, and what was judged from it is not shown yet.
 */
public final class Evidence {

	private final EvidenceFile file;

	private final StillOpen open;

	private final Map<Server, Map<Question, Exchange>> first;

	private final Map<Server, Map<Question, Exchange>> second;

	private final Map<Server.Role, List<Target>> targets;

	private final Map<Server.Role, List<Server>> servers;

	/** Of one reading, or of all readings once nothing more can come. */
	private final Map<Class<?>, Object> derived;

	private boolean incomplete;

	private Evidence(EvidenceFile file, StillOpen open) {
		this.file = file;
		this.open = open;
		this.first = new HashMap<>();
		this.second = new HashMap<>();
		this.targets = new HashMap<>();
		this.servers = new HashMap<>();
		this.derived = new ConcurrentHashMap<>();
		for (Exchange exchange : file.exchanges()) {
			Map<Server, Map<Question, Exchange>> sample = (exchange.sample() == 1) ? this.first : this.second;
			sample.computeIfAbsent(exchange.server(), (server) -> new LinkedHashMap<>())
				.put(exchange.question(), exchange);
		}
		for (Target target : file.targets()) {
			this.targets.computeIfAbsent(target.server().role(), (role) -> new ArrayList<>()).add(target);
			this.servers.computeIfAbsent(target.server().role(), (role) -> new ArrayList<>()).add(target.server());
		}
	}

	private Evidence(Evidence same) {
		this.file = same.file;
		this.open = same.open;
		this.first = same.first;
		this.second = same.second;
		this.targets = same.targets;
		this.servers = same.servers;
		this.derived = same.open.equals(StillOpen.NOTHING) ? same.derived : new ConcurrentHashMap<>();
	}

	/** The evidence of a finished run. */
	public static Evidence of(EvidenceFile file) {
		return new Evidence(file, StillOpen.NOTHING);
	}

	/** A fresh reading of a run under way. */
	public static Evidence partial(EvidenceFile soFar, StillOpen open) {
		return new Evidence(soFar, open);
	}

	Evidence again() {
		return new Evidence(this);
	}

	/** What several checks derive from the evidence in the same way, derived once. */
	public <T> T derived(Class<T> what, Function<Evidence, T> derive) {
		Object known = this.derived.get(what);
		if (known == null) {
			known = derive.apply(this);
			this.derived.put(what, known);
		}
		return what.cast(known);
	}

	public EvidenceFile file() {
		return this.file;
	}

	/** Whether something was read that is still to come. */
	public boolean incomplete() {
		return this.incomplete;
	}

	public ClusterDefinition definition() {
		return this.file.definition();
	}

	/** The cluster's name, Z in the catalogue. */
	public DnsName cluster() {
		return definition().name();
	}

	/** The parent zone's name, Pz in the catalogue. */
	public DnsName parentZone() {
		return definition().zone().apex();
	}

	/** A name below the given one that does not exist. */
	public DnsName missing(DnsName below) {
		return DnsName.of(this.file.randomLabel() + "." + below.text());
	}

	/**
	 * All addresses of nodes, whatever they are known from, refused ones included; those
	 * of the definition first, in its order.
	 */
	public List<Server> nodes() {
		return servers(Server.Role.NODE);
	}

	/**
	 * The parent zone's servers, from the referral and from the hosted zone's delegation
	 * set together.
	 */
	public List<Server> parents() {
		return servers(Server.Role.PARENT);
	}

	public List<Server> resolvers() {
		return servers(Server.Role.RESOLVER);
	}

	public List<Server> servers(Server.Role role) {
		this.incomplete |= this.open.roles().contains(role);
		return this.servers.getOrDefault(role, List.of());
	}

	public List<Target> targets(Server.Role role) {
		this.incomplete |= this.open.roles().contains(role);
		return this.targets.getOrDefault(role, List.of());
	}

	/** The walk from the root, top down, without the parent zone's own servers. */
	public List<Level> levels() {
		this.incomplete |= this.open.roles().contains(Server.Role.ABOVE);
		return this.file.levels();
	}

	public Target target(Server server) {
		return this.targets.getOrDefault(server.role(), List.of())
			.stream()
			.filter((target) -> target.server().equals(server))
			.findFirst()
			.orElseGet(() -> new Target(server, Set.of(), null));
	}

	/**
	 * The node of the definition that has this address, as published or as another one.
	 */
	public Optional<ClusterDefinition.Node> nodeAt(IpAddress address) {
		return Optional.ofNullable(derived(Owners.class, Owners::of).nodes().get(address));
	}

	/** A node's name as people say it: without the cluster's suffix. */
	public String label(DnsName node) {
		return node.relativeTo(cluster());
	}

	/** The first sample of a question to a server; nothing if it was never asked. */
	public Optional<Exchange> asked(Server server, Question question) {
		Exchange exchange = this.first.getOrDefault(server, Map.of()).get(question);
		this.incomplete |= exchange == null && this.open.mayStillAsk(server);
		return Optional.ofNullable(exchange);
	}

	/** The second sample, taken about two seconds later where something differed. */
	public Optional<Exchange> askedAgain(Server server, Question question) {
		Exchange exchange = this.second.getOrDefault(server, Map.of()).get(question);
		this.incomplete |= exchange == null && this.open.seconds();
		return Optional.ofNullable(exchange);
	}

	/** The message that answered; nothing on silence or if it was never asked. */
	public Optional<DnsMessage> reply(Server server, Question question) {
		return asked(server, question).flatMap(Evidence::message);
	}

	/** Everything that this server was asked, first samples only, as it was settled. */
	public Collection<Exchange> allAsked(Server server) {
		this.incomplete |= this.open.mayStillAsk(server);
		return this.first.getOrDefault(server, Map.of()).values();
	}

	/** Whether the server answered anything at all over UDP, whatever it said. */
	public boolean answersUdp(Server server) {
		return this.first.getOrDefault(server, Map.of())
			.values()
			.stream()
			.anyMatch((exchange) -> exchange.question().transport() == Transport.UDP
					&& exchange.answer() instanceof Answer.Reply)
				|| notKnownYet(server);
	}

	public List<Knock> knocks() {
		this.incomplete |= this.open.knocks();
		return this.file.knocks();
	}

	public ZoneFacts zone() {
		this.incomplete |= this.open.zone();
		return this.file.zone();
	}

	public Machine machine() {
		return this.file.machine();
	}

	/** Whether the run before, at least so many seconds older, had this mark. */
	public boolean already(String mark, long seconds) {
		Earlier earlier = this.file.earlier();
		return earlier != null && earlier.marks().contains(mark)
				&& !earlier.takenAt().plusSeconds(seconds).isAfter(this.file.startedAt());
	}

	public @Nullable Earlier earlier() {
		return this.file.earlier();
	}

	/** Whether this is a rehearsal in whose networks the address is. */
	public boolean rehearses(IpAddress address) {
		return this.file.rehearsal()
			.stream()
			.flatMap((text) -> Network.parse(text).stream())
			.anyMatch((network) -> network.contains(address));
	}

	public static Optional<DnsMessage> message(Exchange exchange) {
		return (exchange.answer() instanceof Answer.Reply reply) ? Optional.of(reply.message()) : Optional.empty();
	}

	private boolean notKnownYet(Server server) {
		this.incomplete |= this.open.mayStillAsk(server);
		return false;
	}

	/**
	 * What is still to come.
	 *
	 * @param roles of which further servers may turn up
	 * @param servers whose questions are not all settled
	 * @param zone whether Route 53 is still being read
	 */
	public record StillOpen(Set<Server.Role> roles, Set<Server> servers, boolean knocks, boolean seconds,
			boolean zone) {

		/** The run is over. */
		public static final StillOpen NOTHING = new StillOpen(Set.of(), Set.of(), false, false, false);

		public StillOpen {
			roles = Set.copyOf(roles);
			servers = Set.copyOf(servers);
		}

		boolean mayStillAsk(Server server) {
			return this.servers.contains(server);
		}

	}

}
