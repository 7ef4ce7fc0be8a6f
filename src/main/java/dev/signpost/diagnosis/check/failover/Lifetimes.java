package dev.signpost.diagnosis.check.failover;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Server;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rr;

/**
 * How long records live, as the servers said.
 */
record Lifetimes(Evidence evidence) {

	/**
	 * The database name, or else the cluster's own, whose address lives longest at
	 * whoever keeps it longest.
	 */
	Optional<Kept> longestKept() {
		List<DnsName> databases = this.evidence.definition().endpoints().stream().map(Endpoint::name).toList();
		return longest(databases).or(() -> longest(List.of(this.evidence.cluster())))
			.or(() -> longest(this.evidence.definition().nodes().stream().map(Node::name).toList()));
	}

	/** Of the NS record, at the parent's servers. */
	long nsAtParent() {
		return this.evidence.parents()
			.stream()
			.flatMap((parent) -> this.evidence.reply(parent, Ask.ns(this.evidence.cluster())).stream())
			.flatMap((message) -> message.authority(this.evidence.cluster(), RecordType.NS).stream())
			.mapToLong(Rr::ttl)
			.max()
			.orElse(this.evidence.definition().nsTtl().seconds());
	}

	/** Of the NS record, at the nodes; zero if none gives one. */
	long nsAtNodes() {
		return this.evidence.nodes()
			.stream()
			.flatMap((node) -> this.evidence.reply(node, Ask.ns(this.evidence.cluster())).stream())
			.flatMap((message) -> message.answers(this.evidence.cluster(), RecordType.NS).stream())
			.mapToLong(Rr::ttl)
			.max()
			.orElse(0);
	}

	/** Of the nodes' addresses that come with the referral. */
	long addressesAtParent() {
		return this.evidence.parents()
			.stream()
			.flatMap((parent) -> this.evidence.reply(parent, Ask.ns(this.evidence.cluster())).stream())
			.flatMap((message) -> message.additional().stream())
			.filter((rr) -> rr.type().isAddress())
			.mapToLong(Rr::ttl)
			.max()
			.orElse(this.evidence.definition().ttl().seconds());
	}

	private Optional<Kept> longest(List<DnsName> names) {
		return names.stream().flatMap(this::kept).max(Comparator.comparingLong(Kept::seconds));
	}

	private Stream<Kept> kept(DnsName name) {
		Stream<Kept> nodes = this.evidence.nodes()
			.stream()
			.flatMap((node) -> addresses(node, Ask.a(name), "the nodes", name));
		Stream<Kept> resolvers = this.evidence.resolvers()
			.stream()
			.flatMap((resolver) -> addresses(resolver, Ask.recursive(name, RecordType.A),
					"the resolver " + resolver.label(), name));
		return Stream.concat(nodes, resolvers);
	}

	private Stream<Kept> addresses(Server server, Question question, String keeper, DnsName name) {
		return this.evidence.asked(server, question)
			.stream()
			.flatMap((exchange) -> Evidence.message(exchange)
				.stream()
				.flatMap((message) -> message.answer().stream())
				.filter((rr) -> rr.type().isAddress())
				.map((rr) -> new Kept(name, rr.ttl(), keeper, exchange)));
	}

	/**
	 * An address, how long it is kept, and by whom.
	 */
	record Kept(DnsName name, long seconds, String keeper, Exchange exchange) {
	}

}
