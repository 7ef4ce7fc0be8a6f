package dev.signpost.diagnosis.check.failover;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Server;
import dev.signpost.lookup.Answer;

/**
 * The definition's nodes, and which of them are dead: asked in earnest and silent at
 * every address.
 */
record Nodes(List<Server> living, List<Server> dead, int unknown) {

	static Nodes of(Evidence evidence) {
		List<Server> living = new ArrayList<>();
		List<Server> dead = new ArrayList<>();
		for (Node node : evidence.definition().nodes()) {
			List<Server> servers = servers(evidence, node);
			if (servers.stream().anyMatch(evidence::answersUdp)) {
				living.add(servers.getFirst());
			}
			else if (servers.stream().anyMatch((server) -> wasTried(evidence, server))) {
				dead.add(servers.getFirst());
			}
		}
		return new Nodes(living, dead, evidence.definition().nodes().size() - living.size() - dead.size());
	}

	int all() {
		return this.living.size() + this.dead.size() + this.unknown;
	}

	/** How many name servers more may die before nobody answers. */
	int dnsLeft() {
		return all() - this.dead.size() - 1;
	}

	/**
	 * How many nodes more may die before Redis loses its majority; negative if it has.
	 */
	int majorityLeft() {
		return all() - (all() / 2 + 1) - this.dead.size();
	}

	int left() {
		return Math.min(dnsLeft(), majorityLeft());
	}

	/** The same, one node later. */
	Nodes without(Server node) {
		return new Nodes(this.living.stream().filter((one) -> !one.equals(node)).toList(),
				Stream.concat(this.dead.stream(), Stream.of(node)).toList(), this.unknown);
	}

	static List<Server> servers(Evidence evidence, Node node) {
		return node.addresses()
			.stream()
			.map((address) -> new Server(Server.Role.NODE, evidence.label(node.name()), address))
			.toList();
	}

	private static boolean wasTried(Evidence evidence, Server server) {
		return evidence.allAsked(server).stream().anyMatch((exchange) -> switch (exchange.answer()) {
			case Answer.Reply reply -> true;
			case Answer.Silence silence -> true;
			case Answer.Garbled garbled -> true;
			case Answer.Unreachable gone -> gone.why() != Answer.Why.NO_ROUTE;
			case Answer.NotAsked none -> false;
		});
	}

}
