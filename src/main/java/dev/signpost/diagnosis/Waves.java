package dev.signpost.diagnosis;

import java.util.Map;
import java.util.Set;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.diagnosis.Server.Origin;
import dev.signpost.diagnosis.Server.Role;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordKey;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.StartingPoints;
import dev.signpost.lookup.Transport;

/**
 * What follows from each answer: everything that does not depend on another answer has
 * gone out before.
 */
final class Waves {

	private final Asking asking;

	private final WayToParent way;

	private final NodesAsked nodes;

	private boolean oneParentAsked;

	private boolean delegated;

	Waves(Assignment assignment, Questions questions, Notebook book, Directory directory, Asker asker) {
		this.asking = new Asking(assignment.definition(), questions, book, directory, asker);
		this.way = new WayToParent(this.asking);
		this.nodes = new NodesAsked(this.asking);
	}

	/** Everything that depends on no answer. */
	void first(StartingPoints starts, Map<DnsName, IpAddress> parents) {
		this.way.first(starts, parents);
		this.nodes.first();
	}

	/** What Route 53 names as the zone's servers. */
	void zone(ZoneFacts facts) {
		if (facts instanceof ZoneFacts.Known known) {
			known.zone()
				.nameServers()
				.stream()
				.flatMap((name) -> DnsName.parse(name).stream())
				.forEach((name) -> this.way.seek(name, Origin.DELEGATION_SET));
			if (!known.snapshot().at(new RecordKey(this.asking.cluster(), RecordType.NS)).isEmpty()) {
				delegated();
			}
		}
	}

	private void delegated() {
		if (!this.delegated) {
			this.delegated = true;
			this.way.resolvers()
				.forEach((resolver) -> this.asking.ask(resolver, this.asking.questions().resolverBelow()));
		}
	}

	void settled(Exchange exchange) {
		repeatIfCut(exchange);
		switch (exchange.server().role()) {
			case ROOT, ABOVE -> this.way.down(exchange);
			case PARENT -> ofParent(exchange);
			case NODE -> this.nodes.ofNode(exchange);
			case RESOLVER -> this.way.ofResolver(exchange);
		}
		Evidence.message(exchange).ifPresent((message) -> knock(exchange.question(), message));
		this.nodes.strangers();
	}

	/** Whether a server may still be asked something that it was not asked yet. */
	boolean waits(Server server) {
		return switch (server.role()) {
			case RESOLVER -> !this.delegated && this.asking.parentMaySpeak();
			case NODE -> this.nodes.waits(server);
			case ROOT, ABOVE, PARENT -> false;
		};
	}

	private void repeatIfCut(Exchange exchange) {
		Question question = exchange.question();
		if (question.transport() == Transport.UDP
				&& Evidence.message(exchange).filter((message) -> message.flags().tc()).isPresent()) {
			this.asking.asker()
				.ask(exchange.server(), question.overTcp(), this.asking.extending(exchange.server(), question));
		}
	}

	private void ofParent(Exchange exchange) {
		if (!this.oneParentAsked && Evidence.message(exchange).isPresent()) {
			this.oneParentAsked = true;
			this.asking.questions()
				.oneParent()
				.forEach((question) -> this.asking.asker().ask(exchange.server(), question, Asking.NONE));
		}
		if (this.asking.isNs(exchange.question())) {
			Evidence.message(exchange)
				.flatMap((message) -> Onward.in(message, this.asking.cluster()))
				.filter((referral) -> referral.zone().equals(this.asking.cluster()))
				.ifPresent((referral) -> {
					delegated();
					referral.servers().forEach(this.nodes::glue);
				});
		}
	}

	private void knock(Question question, DnsMessage message) {
		if (!question.type().isAddress()) {
			return;
		}
		for (Endpoint endpoint : this.asking.definition().endpoints()) {
			if (endpoint.name().equals(question.name())) {
				Onward.addresses(message.answer(), endpoint.name())
					.stream()
					.filter((address) -> this.asking.isNode(address))
					.forEach((address) -> this.asking.asker().knock(endpoint, address));
			}
		}
	}

	/** Sends what is new and leaves out what was asked before. */
	interface Asker {

		void ask(Server server, Question question, Set<Role> extending);

		/** Notes that a silent server is not asked this. */
		void giveUp(Server server, Question question);

		void knock(Endpoint endpoint, IpAddress address);

	}

}
