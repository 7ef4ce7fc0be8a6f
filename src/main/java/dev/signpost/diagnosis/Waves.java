package dev.signpost.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Server.Origin;
import dev.signpost.diagnosis.Server.Role;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Visibility;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.StartingPoints;
import dev.signpost.lookup.Transport;

/**
 * What follows from each answer: everything that does not depend on another answer has
 * gone out before.
 */
final class Waves {

	/** So many servers of the root and of each level below it are enough. */
	private static final int ENOUGH = 3;

	private static final Set<Role> ALL_BELOW = EnumSet.of(Role.ABOVE, Role.PARENT, Role.NODE);

	private static final Set<Role> PARENTS = EnumSet.of(Role.PARENT, Role.NODE);

	private static final Set<Role> NODES = EnumSet.of(Role.NODE);

	private static final Set<Role> NONE = EnumSet.noneOf(Role.class);

	private final ClusterDefinition definition;

	private final DnsName cluster;

	private final DnsName zone;

	private final Questions questions;

	private final Notebook book;

	private final Directory directory;

	private final Asker asker;

	private final Set<DnsName> listed = new LinkedHashSet<>();

	private final Set<Server> answering = new HashSet<>();

	private final Set<Server> givenUp = new HashSet<>();

	private final Map<DnsName, Set<Origin>> sought = new HashMap<>();

	private final List<Server> resolvers = new ArrayList<>();

	private final Map<IpAddress, DnsName> strangers = new LinkedHashMap<>();

	private boolean oneParentAsked;

	private boolean delegated;

	Waves(Assignment assignment, Questions questions, Notebook book, Directory directory, Asker asker) {
		this.definition = assignment.definition();
		this.cluster = this.definition.name();
		this.zone = this.definition.zone().apex();
		this.questions = questions;
		this.book = book;
		this.directory = directory;
		this.asker = asker;
	}

	/** Everything that depends on no answer. */
	void first(StartingPoints starts, Map<DnsName, IpAddress> parents) {
		starts.resolvers().forEach((server) -> resolver(server));
		if (this.definition.zone().visibility() == Visibility.PUBLIC) {
			starts.roots()
				.stream()
				.limit(ENOUGH)
				.forEach((server) -> level("", Role.ROOT, server.name(), server.address()));
		}
		parents.forEach((name, address) -> parent(name, address, EnumSet.noneOf(Origin.class)));
		for (Node node : this.definition.nodes()) {
			node.addresses().forEach((address) -> node(node.name(), address, Origin.DEFINITION));
		}
	}

	/** What Route 53 names as the zone's servers. */
	void zone(ZoneFacts facts) {
		if (facts instanceof ZoneFacts.Known known) {
			known.zone()
				.nameServers()
				.stream()
				.flatMap((name) -> DnsName.parse(name).stream())
				.forEach((name) -> seek(name, Origin.DELEGATION_SET));
			if (!known.snapshot().at(new RecordKey(this.cluster, RecordType.NS)).isEmpty()) {
				delegated();
			}
		}
	}

	private void delegated() {
		if (!this.delegated) {
			this.delegated = true;
			this.resolvers.forEach((resolver) -> ask(resolver, this.questions.resolverBelow()));
		}
	}

	void settled(Exchange exchange) {
		repeatIfCut(exchange);
		switch (exchange.server().role()) {
			case ROOT, ABOVE -> down(exchange);
			case PARENT -> ofParent(exchange);
			case NODE -> ofNode(exchange);
			case RESOLVER -> ofResolver(exchange);
		}
		Evidence.message(exchange).ifPresent((message) -> knock(exchange.question(), message));
		strangers();
	}

	/** Whether a server may still be asked something that it was not asked yet. */
	boolean waits(Server server) {
		if (server.role() == Role.RESOLVER) {
			return !this.delegated && parentMaySpeak();
		}
		return server.role() == Role.NODE && !this.givenUp.contains(server)
				&& (!this.answering.contains(server) || this.book.targets()
					.stream()
					.anyMatch((target) -> target.server().role() == Role.NODE
							&& this.book.isOpen(target.server(), List.of(Ask.ns(this.cluster)))));
	}

	private void repeatIfCut(Exchange exchange) {
		Question question = exchange.question();
		if (question.transport() == Transport.UDP
				&& Evidence.message(exchange).filter((message) -> message.flags().tc()).isPresent()) {
			this.asker.ask(exchange.server(), question.overTcp(), extending(exchange.server(), question));
		}
	}

	private void down(Exchange exchange) {
		Evidence.message(exchange)
			.filter((message) -> exchange.question().type().equals(RecordType.NS))
			.flatMap((message) -> Onward.in(message, this.zone))
			.ifPresent((referral) -> down(exchange.server(), referral));
	}

	private void down(Server from, Onward referral) {
		if (referral.zone().equals(this.zone)) {
			this.asker.ask(from, Ask.ds(this.zone), NONE);
			referral.servers().forEach((server) -> parent(server));
			return;
		}
		String name = referral.zone().text();
		for (Onward.Named server : referral.servers()) {
			server.addresses().stream().limit(1).forEach((address) -> {
				if (this.book.level(name).size() < ENOUGH) {
					level(name, Role.ABOVE, server.name().text(), address);
				}
			});
		}
	}

	private void level(String zone, Role role, String name, IpAddress address) {
		Target known = this.book.target(role, address);
		Target target = (known != null) ? known : this.directory.target(new Server(role, name, address),
				(role == Role.ROOT) ? Origin.SETTING : Origin.REFERRAL);
		this.book.note(target);
		if (!this.book.level(zone).contains(target.server())) {
			this.book.level(zone).add(target.server());
		}
		if (target.refused() == null) {
			this.questions.above(zone).forEach((question) -> this.asker.ask(target.server(), question, ALL_BELOW));
		}
	}

	private void parent(Onward.Named server) {
		if (server.addresses().isEmpty()) {
			seek(server.name(), Origin.REFERRAL);
		}
		else {
			parent(server.name(), server.addresses().getFirst(), EnumSet.of(Origin.REFERRAL));
		}
	}

	private void parent(DnsName name, IpAddress address, Set<Origin> origins) {
		Target target = this.directory.merged(this.book.target(Role.PARENT, address),
				new Server(Role.PARENT, name.text(), address), withSought(name, origins));
		this.book.note(target);
		if (target.refused() == null) {
			this.questions.parent()
				.forEach((question) -> this.asker.ask(target.server(), question, extending(target.server(), question)));
		}
	}

	private Set<Origin> withSought(DnsName name, Set<Origin> origins) {
		Set<Origin> all = EnumSet.noneOf(Origin.class);
		all.addAll(origins);
		all.addAll(this.sought.getOrDefault(name, Set.of()));
		return all;
	}

	/** Finds a server's address: known already, or asked of a resolver. */
	private void seek(DnsName name, Origin origin) {
		this.sought.computeIfAbsent(name, (one) -> EnumSet.noneOf(Origin.class)).add(origin);
		List<Target> known = this.book.targets()
			.stream()
			.filter((target) -> target.server().role() == Role.PARENT && target.server().label().equals(name.text()))
			.toList();
		known.forEach((target) -> parent(name, target.server().address(), EnumSet.of(origin)));
		if (known.isEmpty()) {
			seekAt(0, name);
		}
	}

	private void seekAt(int resolver, DnsName name) {
		if (resolver < this.resolvers.size()) {
			this.asker.ask(this.resolvers.get(resolver), Ask.recursive(name, RecordType.A), PARENTS);
		}
	}

	private void ofParent(Exchange exchange) {
		if (!this.oneParentAsked && Evidence.message(exchange).isPresent()) {
			this.oneParentAsked = true;
			this.questions.oneParent().forEach((question) -> this.asker.ask(exchange.server(), question, NONE));
		}
		if (isNs(exchange.question())) {
			Evidence.message(exchange)
				.flatMap((message) -> Onward.in(message, this.cluster))
				.filter((referral) -> referral.zone().equals(this.cluster))
				.ifPresent((referral) -> {
					delegated();
					referral.servers().forEach(this::glue);
				});
		}
	}

	private void glue(Onward.Named server) {
		server.addresses().forEach((address) -> node(server.name(), address, Origin.GLUE));
	}

	private void node(DnsName name, IpAddress address, Origin origin) {
		Server named = this.definition.nodes()
			.stream()
			.filter((node) -> node.addresses().contains(address) || node.otherAddresses().contains(address))
			.findFirst()
			.map((node) -> new Server(Role.NODE, node.name().relativeTo(this.cluster), address))
			.orElseGet(() -> new Server(Role.NODE, name.relativeTo(this.cluster), address));
		Set<Origin> origins = EnumSet.of(origin);
		if (isOther(address)) {
			origins.add(Origin.DEFINITION_OTHER);
		}
		Target target = this.directory.merged(this.book.target(Role.NODE, address), named, origins);
		this.book.note(target);
		if (target.refused() == null) {
			this.questions.nodeFirst()
				.forEach((question) -> this.asker.ask(target.server(), question, extending(target.server(), question)));
		}
	}

	private boolean isOther(IpAddress address) {
		return this.definition.otherNameServers().contains(address)
				|| this.definition.nodes().stream().anyMatch((node) -> node.otherAddresses().contains(address));
	}

	private void ofNode(Exchange exchange) {
		Server node = exchange.server();
		if (exchange.question().transport() == Transport.UDP && answered(exchange.answer())
				&& this.answering.add(node)) {
			ask(node, this.questions.nodeRest(this.listed));
		}
		Evidence.message(exchange).ifPresent((message) -> ofNode(exchange.question(), message));
		if (!this.answering.contains(node) && !this.book.isOpen(node) && this.givenUp.add(node)) {
			this.questions.nodeRest(List.of()).forEach((question) -> this.asker.giveUp(node, question));
		}
	}

	private void ofNode(Question question, DnsMessage message) {
		if (isNs(question)) {
			Onward.in(message, this.cluster)
				.filter((referral) -> referral.zone().equals(this.cluster))
				.ifPresent((referral) -> referral.servers().forEach((server) -> listed(server.name())));
		}
		else if (question.type().isAddress() && this.listed.contains(question.name())) {
			children(question.name(), message);
		}
	}

	private void listed(DnsName name) {
		if (name.isUnder(this.cluster) && this.listed.size() < 2 * ClusterDefinition.MOST_NODES
				&& this.listed.add(name)) {
			List.copyOf(this.answering).forEach((node) -> ask(node, this.questions.addresses(name)));
			List.copyOf(this.book.exchanges())
				.stream()
				.filter((earlier) -> earlier.server().role() == Role.NODE && earlier.question().name().equals(name))
				.forEach((earlier) -> Evidence.message(earlier).ifPresent((message) -> children(name, message)));
		}
	}

	/**
	 * An address that nobody else names yet waits for the parent zone, whose name for it
	 * is the one that people know.
	 */
	private void children(DnsName name, DnsMessage message) {
		for (IpAddress address : Onward.addresses(message.answer(), name)) {
			if (this.book.target(Role.NODE, address) != null || isNode(address)) {
				node(name, address, Origin.CHILD);
			}
			else {
				this.strangers.putIfAbsent(address, name);
			}
		}
	}

	private void strangers() {
		if (!parentMaySpeak() && !this.strangers.isEmpty()) {
			Map<IpAddress, DnsName> found = new LinkedHashMap<>(this.strangers);
			this.strangers.clear();
			found.forEach((address, name) -> node(name, address, Origin.CHILD));
		}
	}

	/** Whether one of the parent zone's servers may still say where the nodes are. */
	private boolean parentMaySpeak() {
		return this.book.growing().contains(Role.PARENT) || this.book.open()
			.values()
			.stream()
			.anyMatch((one) -> one.server().role() == Role.PARENT && isNs(one.question()));
	}

	private void ask(Server server, Collection<Question> asked) {
		asked.forEach((question) -> this.asker.ask(server, question, extending(server, question)));
	}

	private void resolver(Nameserver server) {
		Target target = this.directory.target(new Server(Role.RESOLVER, server.name(), server.address()),
				Origin.SETTING);
		this.book.note(target);
		if (target.refused() == null) {
			this.resolvers.add(target.server());
			ask(target.server(), this.questions.resolver());
		}
	}

	private void ofResolver(Exchange exchange) {
		DnsName name = exchange.question().name();
		Set<Origin> origins = this.sought.get(name);
		if (origins == null) {
			return;
		}
		List<IpAddress> found = Evidence.message(exchange)
			.map((message) -> Onward.addresses(message.answer(), name))
			.orElseGet(List::of);
		found.stream().limit(1).forEach((address) -> parent(name, address, origins));
		if (found.isEmpty()) {
			seekAt(this.resolvers.indexOf(exchange.server()) + 1, name);
		}
	}

	private void knock(Question question, DnsMessage message) {
		if (!question.type().isAddress()) {
			return;
		}
		for (Endpoint endpoint : this.definition.endpoints()) {
			if (endpoint.name().equals(question.name())) {
				Onward.addresses(message.answer(), endpoint.name())
					.stream()
					.filter((address) -> isNode(address))
					.forEach((address) -> this.asker.knock(endpoint, address));
			}
		}
	}

	private boolean isNode(IpAddress address) {
		return this.definition.nodes()
			.stream()
			.anyMatch((node) -> node.addresses().contains(address) || node.otherAddresses().contains(address));
	}

	private Set<Role> extending(Server server, Question question) {
		return switch (server.role()) {
			case ROOT, ABOVE -> ALL_BELOW;
			case PARENT -> isNs(question) ? NODES : NONE;
			case NODE -> isNs(question) || question.type().isAddress() ? NODES : NONE;
			case RESOLVER -> NONE;
		};
	}

	private boolean isNs(Question question) {
		return question.type().equals(RecordType.NS) && question.name().equals(this.cluster);
	}

	private static boolean answered(Answer answer) {
		return answer instanceof Answer.Reply || answer instanceof Answer.Garbled;
	}

	/** Sends what is new and leaves out what was asked before. */
	interface Asker {

		void ask(Server server, Question question, Set<Role> extending);

		/** Notes that a silent server is not asked this. */
		void giveUp(Server server, Question question);

		void knock(Endpoint endpoint, IpAddress address);

	}

}
