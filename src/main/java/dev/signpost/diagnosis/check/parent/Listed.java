package dev.signpost.diagnosis.check.parent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Referral;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;

/**
 * Whom the parent zone lists for the cluster, all its servers taken together.
 */
final class Listed {

	private final Evidence evidence;

	private final List<Referral> referrals;

	private final Map<DnsName, Set<IpAddress>> glue;

	private Listed(Evidence evidence) {
		this.evidence = evidence;
		this.referrals = Referral.all(evidence);
		this.glue = Referral.together(evidence, this.referrals);
	}

	static Listed by(Evidence evidence) {
		return new Listed(evidence);
	}

	/**
	 * Whether nobody is sent anywhere, so that there is nothing to judge.
	 */
	boolean nothing() {
		return this.glue.isEmpty();
	}

	List<Referral> referrals() {
		return this.referrals;
	}

	List<Exchange> exchanges() {
		return Referral.exchanges(this.referrals);
	}

	Set<DnsName> names() {
		return this.glue.keySet();
	}

	boolean isBelowTheCut(DnsName name) {
		return name.isWithin(this.evidence.cluster());
	}

	/**
	 * Whether every answer was cut, so that what is not there may only be left out.
	 */
	boolean cut() {
		return this.referrals.stream().allMatch(Referral::cut);
	}

	/**
	 * The addresses that come with the referral.
	 */
	Set<IpAddress> glue(DnsName name) {
		return this.glue.getOrDefault(name, Set.of());
	}

	/**
	 * The addresses that whoever follows the referral finds: those that come with it, and
	 * for a name outside the cluster those that the parent zone or a resolver gives.
	 */
	Set<IpAddress> addresses(DnsName name) {
		if (!glue(name).isEmpty() || isBelowTheCut(name)) {
			return glue(name);
		}
		return outside(name).flatMap((message) -> Speakers.addresses(message.answer()).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * What was said of a name outside the cluster: that it has addresses, or that it has
	 * none.
	 */
	Stream<DnsMessage> outside(DnsName name) {
		Stream<DnsMessage> parents = this.evidence.parents()
			.stream()
			.flatMap((server) -> Stream.of(Ask.a(name), Ask.aaaa(name))
				.flatMap((question) -> this.evidence.reply(server, question).stream()))
			.filter((message) -> message.flags().aa());
		Stream<DnsMessage> resolvers = this.evidence.resolvers()
			.stream()
			.flatMap((server) -> Stream.of(RecordType.A, RecordType.AAAA)
				.map((type) -> Question.recursive(name, type))
				.flatMap((question) -> this.evidence.reply(server, question).stream()));
		return Stream.concat(parents, resolvers)
			.filter((message) -> message.noError() || message.rcode() == Rcodes.NXDOMAIN);
	}

	/**
	 * The node of the definition that has this name.
	 */
	Optional<Node> node(DnsName name) {
		return this.evidence.definition().nodes().stream().filter((node) -> node.name().equals(name)).findFirst();
	}

	/**
	 * All addresses, each with the names that lead to it.
	 */
	Map<IpAddress, List<DnsName>> byAddress() {
		Map<IpAddress, List<DnsName>> names = new LinkedHashMap<>();
		names().forEach((name) -> addresses(name)
			.forEach((address) -> names.computeIfAbsent(address, (key) -> new ArrayList<>()).add(name)));
		return names;
	}

	String label(DnsName name) {
		return this.evidence.label(name);
	}

	String labels(Iterable<DnsName> names) {
		List<String> labels = new ArrayList<>();
		names.forEach((name) -> labels.add(label(name)));
		return String.join(", ", labels);
	}

	/**
	 * A finding about a name server.
	 */
	Finding about(CheckId check, FindingCode code, DnsName name) {
		return new Finding(check, code.name(), code.severity(), code.verdict(), label(name), null,
				Map.of("node", label(name), "name", name.text(), "cluster", this.evidence.cluster().text(), "domain",
						this.evidence.parentZone().text()),
				List.of(), null)
			.restingOn(exchanges());
	}

	/**
	 * A finding about the whole, or the only one where all is well.
	 */
	Finding about(CheckId check, FindingCode code) {
		return Finding.of(check, code)
			.with("cluster", this.evidence.cluster().text())
			.with("domain", this.evidence.parentZone().text())
			.with("names", labels(names()))
			.with("count", Integer.toString(names().size()))
			.restingOn(exchanges());
	}

}
