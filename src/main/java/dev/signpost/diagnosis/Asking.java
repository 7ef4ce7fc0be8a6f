package dev.signpost.diagnosis;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.diagnosis.Server.Role;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Question;

/**
 * What all waves of one run share: whom it is about, what to ask, and where to note it.
 */
record Asking(ClusterDefinition definition, Questions questions, Notebook book, Directory directory,
		Waves.Asker asker) {

	/** All that can still turn up where the way down is not at its end. */
	static final Set<Role> ALL_BELOW = EnumSet.of(Role.ABOVE, Role.PARENT, Role.NODE);

	static final Set<Role> PARENTS = EnumSet.of(Role.PARENT, Role.NODE);

	static final Set<Role> NONE = EnumSet.noneOf(Role.class);

	private static final Set<Role> NODES = EnumSet.of(Role.NODE);

	DnsName cluster() {
		return this.definition.name();
	}

	DnsName zone() {
		return this.definition.zone().apex();
	}

	void ask(Server server, Collection<Question> asked) {
		asked.forEach((question) -> this.asker.ask(server, question, extending(server, question)));
	}

	Set<Role> extending(Server server, Question question) {
		return switch (server.role()) {
			case ROOT, ABOVE -> ALL_BELOW;
			case PARENT -> isNs(question) ? NODES : NONE;
			case NODE -> isNs(question) || question.type().isAddress() ? NODES : NONE;
			case RESOLVER -> NONE;
		};
	}

	boolean isNs(Question question) {
		return question.type().equals(RecordType.NS) && question.name().equals(cluster());
	}

	boolean isNode(IpAddress address) {
		return this.definition.nodes()
			.stream()
			.anyMatch((node) -> node.addresses().contains(address) || node.otherAddresses().contains(address));
	}

	/** Whether one of the parent zone's servers may still say where the nodes are. */
	boolean parentMaySpeak() {
		return this.book.growing().contains(Role.PARENT) || this.book.open()
			.values()
			.stream()
			.anyMatch((one) -> one.server().role() == Role.PARENT && isNs(one.question()));
	}

}
