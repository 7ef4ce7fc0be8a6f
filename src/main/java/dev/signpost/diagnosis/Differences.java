package dev.signpost.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rdata;

/** What differs and may only be moving, so that it is asked again two seconds later. */
final class Differences {

	private final Evidence evidence;

	private Differences(Evidence evidence) {
		this.evidence = evidence;
	}

	static List<Again> in(Evidence evidence) {
		Differences differences = new Differences(evidence);
		return Stream.of(differences.serials(), differences.addresses(), differences.bogus())
			.flatMap(List::stream)
			.distinct()
			.toList();
	}

	private List<Again> serials() {
		Question soa = Ask.soa(this.evidence.cluster());
		return differing(soa,
				(message) -> message.answers(this.evidence.cluster(), RecordType.SOA)
					.stream()
					.flatMap((rr) -> (rr.data() instanceof Rdata.Soa zone) ? Stream.of(zone.serial()) : Stream.empty())
					.toList());
	}

	private List<Again> addresses() {
		Set<Question> asked = this.evidence.nodes()
			.stream()
			.flatMap((node) -> this.evidence.allAsked(node).stream())
			.map(Exchange::question)
			.filter((question) -> question.type().isAddress() && question.name().isUnder(this.evidence.cluster())
					&& !question.recursionDesired())
			.collect(Collectors.toSet());
		List<Again> again = new ArrayList<>();
		asked.forEach((question) -> {
			again.addAll(differing(question, (message) -> found(message, question)));
			again.addAll(moved(question));
		});
		return again;
	}

	/** A node's name that leads elsewhere than the definition says. */
	private List<Again> moved(Question question) {
		Optional<Node> node = this.evidence.definition()
			.nodes()
			.stream()
			.filter((one) -> one.name().equals(question.name()))
			.findFirst();
		return node
			.map((one) -> answers(question).entrySet()
				.stream()
				.filter((answer) -> !one.addresses().containsAll(found(answer.getValue(), question)))
				.map((answer) -> new Again(answer.getKey(), question))
				.toList())
			.orElseGet(List::of);
	}

	/** A resolver that answers only with signature checking off (R7). */
	private List<Again> bogus() {
		return this.evidence.resolvers()
			.stream()
			.flatMap((resolver) -> this.evidence.definition()
				.endpoints()
				.stream()
				.flatMap((endpoint) -> bogus(resolver, endpoint.name())))
			.toList();
	}

	private Stream<Again> bogus(Server resolver, DnsName name) {
		Question checked = Ask.recursive(name, RecordType.A);
		Question unchecked = Ask.unchecked(name, RecordType.A);
		boolean differs = this.evidence.reply(resolver, checked)
			.filter((one) -> one.rcode() == Rcodes.SERVFAIL)
			.isPresent() && this.evidence.reply(resolver, unchecked).filter(DnsMessage::noError).isPresent();
		return differs ? Stream.of(new Again(resolver, checked), new Again(resolver, unchecked)) : Stream.empty();
	}

	private List<Again> differing(Question question, Function<DnsMessage, ? extends Collection<?>> value) {
		Map<Server, DnsMessage> answers = answers(question);
		long values = answers.values().stream().map(value).map(Set::copyOf).distinct().count();
		return (values > 1) ? answers.keySet().stream().map((node) -> new Again(node, question)).toList() : List.of();
	}

	/** Of nodes that answer for the cluster; a refusal moves nowhere. */
	private Map<Server, DnsMessage> answers(Question question) {
		return this.evidence.nodes()
			.stream()
			.filter((node) -> this.evidence.reply(node, question).filter(Differences::isAnswer).isPresent())
			.collect(
					Collectors.toMap(Function.identity(), (node) -> this.evidence.reply(node, question).orElseThrow()));
	}

	private static boolean isAnswer(DnsMessage message) {
		return message.flags().aa() && (message.noError() || message.rcode() == Rcodes.NXDOMAIN);
	}

	private static List<IpAddress> found(DnsMessage message, Question question) {
		return Onward.addresses(message.answer(), question.name());
	}

	/** A question to ask a second time. */
	record Again(Server server, Question question) {
	}

}
