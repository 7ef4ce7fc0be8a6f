package dev.signpost.diagnosis;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.diagnosis.Server.Origin;
import dev.signpost.diagnosis.Server.Role;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Transport;

/** Asks each address of a node, wherever it is known from: little until it answers. */
final class NodesAsked {

	private final Asking asking;

	private final Set<DnsName> listed = new LinkedHashSet<>();

	private final Set<Server> answering = new HashSet<>();

	private final Set<Server> givenUp = new HashSet<>();

	private final Map<IpAddress, DnsName> strangers = new LinkedHashMap<>();

	NodesAsked(Asking asking) {
		this.asking = asking;
	}

	/** The addresses that the definition names. */
	void first() {
		for (Node node : this.asking.definition().nodes()) {
			node.addresses().forEach((address) -> node(node.name(), address, Origin.DEFINITION));
		}
	}

	void glue(Onward.Named server) {
		server.addresses().forEach((address) -> node(server.name(), address, Origin.GLUE));
	}

	private void node(DnsName name, IpAddress address, Origin origin) {
		Server named = this.asking.definition()
			.nodes()
			.stream()
			.filter((node) -> node.addresses().contains(address) || node.otherAddresses().contains(address))
			.findFirst()
			.map((node) -> new Server(Role.NODE, node.name().relativeTo(this.asking.cluster()), address))
			.orElseGet(() -> new Server(Role.NODE, name.relativeTo(this.asking.cluster()), address));
		Set<Origin> origins = EnumSet.of(origin);
		if (isOther(address)) {
			origins.add(Origin.DEFINITION_OTHER);
		}
		Target target = this.asking.directory().merged(this.asking.book().target(Role.NODE, address), named, origins);
		this.asking.book().note(target);
		if (target.refused() == null) {
			this.asking.questions()
				.nodeFirst()
				.forEach((question) -> this.asking.asker()
					.ask(target.server(), question, this.asking.extending(target.server(), question)));
		}
	}

	private boolean isOther(IpAddress address) {
		return this.asking.definition().otherNameServers().contains(address) || this.asking.definition()
			.nodes()
			.stream()
			.anyMatch((node) -> node.otherAddresses().contains(address));
	}

	void ofNode(Exchange exchange) {
		Server node = exchange.server();
		if (exchange.question().transport() == Transport.UDP && answered(exchange.answer())
				&& this.answering.add(node)) {
			this.asking.ask(node, this.asking.questions().nodeRest(this.listed));
		}
		Evidence.message(exchange).ifPresent((message) -> ofNode(exchange.question(), message));
		if (!this.answering.contains(node) && !this.asking.book().isOpen(node) && this.givenUp.add(node)) {
			this.asking.questions()
				.nodeRest(List.of())
				.forEach((question) -> this.asking.asker().giveUp(node, question));
		}
	}

	private void ofNode(Question question, DnsMessage message) {
		if (this.asking.isNs(question)) {
			Onward.in(message, this.asking.cluster())
				.filter((referral) -> referral.zone().equals(this.asking.cluster()))
				.ifPresent((referral) -> referral.servers().forEach((server) -> listed(server.name())));
		}
		else if (question.type().isAddress() && this.listed.contains(question.name())) {
			children(question.name(), message);
		}
	}

	private void listed(DnsName name) {
		if (name.isUnder(this.asking.cluster()) && this.listed.size() < 2 * ClusterDefinition.MOST_NODES
				&& this.listed.add(name)) {
			List.copyOf(this.answering)
				.forEach((node) -> this.asking.ask(node, this.asking.questions().addresses(name)));
			List.copyOf(this.asking.book().exchanges())
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
			if (this.asking.book().target(Role.NODE, address) != null || this.asking.isNode(address)) {
				node(name, address, Origin.CHILD);
			}
			else {
				this.strangers.putIfAbsent(address, name);
			}
		}
	}

	void strangers() {
		if (!this.asking.parentMaySpeak() && !this.strangers.isEmpty()) {
			Map<IpAddress, DnsName> found = new LinkedHashMap<>(this.strangers);
			this.strangers.clear();
			found.forEach((address, name) -> node(name, address, Origin.CHILD));
		}
	}

	/** Whether a node may still be asked something that it was not asked yet. */
	boolean waits(Server node) {
		return !this.givenUp.contains(node) && (!this.answering.contains(node) || this.asking.book()
			.targets()
			.stream()
			.anyMatch((target) -> target.server().role() == Role.NODE
					&& this.asking.book().isOpen(target.server(), List.of(Ask.ns(this.asking.cluster())))));
	}

	private static boolean answered(Answer answer) {
		return answer instanceof Answer.Reply || answer instanceof Answer.Garbled;
	}

}
