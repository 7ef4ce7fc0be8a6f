package dev.signpost.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Question;

/** The one list of what is asked of whom. */
final class Questions {

	private final ClusterDefinition definition;

	private final DnsName cluster;

	private final DnsName zone;

	private final String random;

	Questions(ClusterDefinition definition, String random) {
		this.definition = definition;
		this.cluster = definition.name();
		this.zone = definition.zone().apex();
		this.random = random;
	}

	/**
	 * The way down to the parent zone, at the root and each level below it.
	 * @param level whose servers these are, empty for the root
	 */
	List<Question> above(String level) {
		boolean next = this.zone.parent().map(DnsName::text).orElse("").equals(level);
		return next ? List.of(Ask.ns(this.zone), Ask.ds(this.zone)) : List.of(Ask.ns(this.zone));
	}

	Set<Question> parent() {
		Set<Question> asked = new LinkedHashSet<>(List.of(Ask.soa(this.zone), Ask.ns(this.cluster), Ask.ns(this.zone),
				Ask.soaOverTcp(this.zone), Ask.ds(this.cluster), Ask.soaSigned(this.zone), Ask.a(missing(this.cluster)),
				Ask.a(missing(this.zone))));
		this.cluster.between(this.zone).forEach((name) -> asked.add(Ask.soa(name)));
		this.definition.nodes()
			.stream()
			.map(Node::name)
			.filter((name) -> name.isUnder(this.zone))
			.forEach((name) -> asked.add(Ask.a(name)));
		return asked;
	}

	/**
	 * What one of the parent zone's servers is asked for all of them: the zone's keys,
	 * and how long a referral is for the longest name.
	 */
	List<Question> oneParent() {
		DnsName longest = Ask.longest(this.cluster);
		return List.of(Ask.dnskey(this.zone), Ask.ns(longest), Ask.nsPlain(longest));
	}

	/**
	 * All that a node gets that has not answered anything yet.
	 */
	List<Question> nodeFirst() {
		return List.of(Ask.soaPlain(this.cluster), Ask.soa(this.cluster), Ask.ns(this.cluster),
				Ask.soaOverTcp(this.cluster));
	}

	/**
	 * The rest, for a node that answers.
	 * @param listed names that nodes list as name servers
	 */
	Set<Question> nodeRest(Collection<DnsName> listed) {
		Set<Question> asked = new LinkedHashSet<>();
		this.definition.nodes().stream().map(Node::name).forEach((name) -> asked.addAll(addresses(name)));
		listed.forEach((name) -> asked.addAll(addresses(name)));
		this.definition.endpoints().stream().map(Endpoint::name).forEach((name) -> asked.addAll(addresses(name)));
		asked.addAll(List.of(Ask.soaVersionOne(this.cluster), Ask.soaUnknownOption(this.cluster),
				Ask.soaSigned(this.cluster), Ask.soaMixedCase(this.cluster), Ask.dnskey(this.cluster),
				Ask.recursive(DnsName.of("www." + this.zone.text()), RecordType.A), Ask.a(missing(this.cluster)),
				Ask.a(this.cluster), Ask.transfer(this.cluster)));
		return asked;
	}

	/**
	 * A name's addresses, if nodes answer for it.
	 */
	List<Question> addresses(DnsName name) {
		return name.isUnder(this.cluster) ? List.of(Ask.a(name), Ask.aaaa(name)) : List.of();
	}

	/**
	 * What a resolver can be asked whether the cluster is delegated or not.
	 */
	List<Question> resolver() {
		return List.of(Ask.recursive(this.zone, RecordType.NS), Ask.recursive(missing(this.zone), RecordType.A));
	}

	/**
	 * What a resolver is asked once the parent zone is known to delegate: asked before,
	 * it would remember for all its clients that the cluster does not exist.
	 */
	Set<Question> resolverBelow() {
		List<Question> asked = new ArrayList<>(List.of(Ask.recursive(this.cluster, RecordType.NS),
				Ask.recursive(missing(this.cluster), RecordType.A)));
		this.definition.nodes().forEach((node) -> asked.add(Ask.recursive(node.name(), RecordType.A)));
		for (Endpoint endpoint : this.definition.endpoints()) {
			asked.add(Ask.recursive(endpoint.name(), RecordType.A));
			asked.add(Ask.recursive(endpoint.name(), RecordType.AAAA));
			asked.add(Ask.unchecked(endpoint.name(), RecordType.A));
		}
		return new LinkedHashSet<>(asked);
	}

	private DnsName missing(DnsName below) {
		return DnsName.of(this.random + "." + below.text());
	}

}
