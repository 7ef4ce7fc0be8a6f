package dev.signpost.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.DnsMessage;

/**
 * Whether name servers say what a change wanted: all of the parent zone's servers give
 * the wanted set and a node answers with authority; after a removal no server refers any
 * more.
 */
final class Proof {

	private final Evidence evidence;

	private Proof(Evidence evidence) {
		this.evidence = evidence;
	}

	/**
	 * Why the delegation is not proved; nothing if it is.
	 */
	static Optional<String> missing(Evidence evidence) {
		Proof proof = new Proof(evidence);
		List<Server> parents = proof.parents();
		if (parents.isEmpty()) {
			return Optional.of("no name server of the parent zone could be asked.");
		}
		return parents.stream()
			.filter((server) -> !proof.gives(server))
			.findFirst()
			.map((server) -> server.label() + " (" + server.address().text() + ") does not give the new records yet.")
			.or(proof::noNode);
	}

	/**
	 * Why the removal is not proved; nothing if it is.
	 */
	static Optional<String> stillThere(Evidence evidence) {
		Proof proof = new Proof(evidence);
		if (proof.parents().stream().allMatch((server) -> Referral.said(evidence, server).isEmpty())) {
			return Optional.of("no name server of the parent zone answered.");
		}
		return Referral.all(evidence)
			.stream()
			.findFirst()
			.map((referral) -> referral.server().label() + " still refers to the nodes.");
	}

	private List<Server> parents() {
		return this.evidence.targets(Server.Role.PARENT)
			.stream()
			.filter((target) -> target.refused() == null)
			.map(Target::server)
			.toList();
	}

	private boolean gives(Server server) {
		Set<DnsName> wanted = this.evidence.definition().nodes().stream().map(Node::name).collect(Collectors.toSet());
		DnsName cluster = this.evidence.cluster();
		return Referral.said(this.evidence, server)
			.filter((referral) -> referral.message().refersTo(cluster) && referral.names(cluster).equals(wanted))
			.filter((referral) -> this.evidence.definition()
				.nodes()
				.stream()
				.filter((node) -> node.name().isWithin(this.evidence.parentZone()))
				.allMatch((node) -> referral.cut() || referral.glue(node.name()).equals(Set.copyOf(node.addresses()))))
			.isPresent();
	}

	private Optional<String> noNode() {
		boolean answers = this.evidence.nodes()
			.stream()
			.flatMap((node) -> this.evidence.reply(node, Ask.soa(this.evidence.cluster())).stream())
			.anyMatch((message) -> message.noError() && hasAuthority(message));
		return answers ? Optional.empty() : Optional.of("no node answers for the cluster yet.");
	}

	private static boolean hasAuthority(DnsMessage message) {
		return message.flags().aa() && !message.answer().isEmpty();
	}

}
