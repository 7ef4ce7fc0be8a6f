package dev.signpost.diagnosis.check.resolver;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.check.Speakers;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rr;

/**
 * What a resolver that is alive said to one question of which the authorities' answer is
 * known.
 *
 * @param left seconds that it may still keep what it said
 */
record Heard(Server resolver, Question question, Exchange exchange, Kind kind, Set<IpAddress> gives, long left,
		Truth truth) {

	/** The resolver's own reasons for holding an answer back (RFC 8914). */
	private static final Set<Integer> FILTERS = Set.of(15, 16, 17, 18);

	/** How it came out. */
	enum Kind {

		/** Records. */
		GIVES,

		/** The name does not exist. */
		DENIES,

		/** The name exists without such records. */
		EMPTY,

		/** SERVFAIL or another failure. */
		FAILS,

		/** Refused, or held back as the resolver itself says. */
		REFUSES,

		/** Nothing came. */
		SILENT

	}

	/** All of them; silent resolvers are left out. */
	static List<Heard> all(Evidence evidence) {
		return evidence.derived(All.class, All::of).heard();
	}

	private static List<Heard> read(Evidence evidence) {
		Set<Question> questions = questions(evidence);
		Map<Question, Truth> truths = new LinkedHashMap<>();
		questions.forEach((question) -> truths.put(question, truth(question, evidence)));
		return evidence.resolvers()
			.stream()
			.filter(evidence::answersUdp)
			.flatMap((resolver) -> questions.stream()
				.flatMap((question) -> evidence.asked(resolver, question).stream())
				.map((exchange) -> of(exchange, truths.getOrDefault(exchange.question(), new Truth(Set.of(), 0)))))
			.toList();
	}

	/** Those about addresses that the authorities do give. */
	static List<Heard> ofAddresses(Evidence evidence) {
		return all(evidence).stream().filter((heard) -> !heard.truth().addresses().isEmpty()).toList();
	}

	/** Those, and that about the name servers, where somebody speaks for the cluster. */
	static List<Heard> comparable(Evidence evidence) {
		boolean nobody = Speakers.of(evidence).nobody();
		return all(evidence).stream()
			.filter((heard) -> !heard.truth().addresses().isEmpty() || heard.nameServers() && !nobody)
			.toList();
	}

	boolean nameServers() {
		return this.question.type().equals(RecordType.NS);
	}

	DnsName name() {
		return this.question.name();
	}

	Optional<DnsMessage> message() {
		return Evidence.message(this.exchange);
	}

	/** Whether the resolver itself names one of these reasons. */
	boolean reason(int... codes) {
		return message()
			.map((said) -> Reasons.codes(said)
				.stream()
				.anyMatch((code) -> IntStream.of(codes).anyMatch((one) -> one == code)))
			.orElse(false);
	}

	private static Truth truth(Question question, Evidence evidence) {
		return question.type().equals(RecordType.NS) ? new Truth(Set.of(), Truth.ttlOfNameServers(evidence))
				: Truth.of(evidence, question.name(), question.type());
	}

	private static Set<Question> questions(Evidence evidence) {
		Set<Question> questions = new LinkedHashSet<>();
		questions.add(Ask.recursive(evidence.cluster(), RecordType.NS));
		Stream<DnsName> databases = evidence.definition().endpoints().stream().map(Endpoint::name);
		Stream<DnsName> nodes = evidence.definition().nodes().stream().map(Node::name);
		Stream.concat(databases, nodes).forEach((name) -> {
			questions.add(Ask.recursive(name, RecordType.A));
			questions.add(Ask.recursive(name, RecordType.AAAA));
		});
		return questions;
	}

	private static Heard of(Exchange exchange, Truth truth) {
		List<Rr> records = Evidence.message(exchange).map(DnsMessage::answer).orElse(List.of());
		List<Rr> wanted = records.stream().filter((rr) -> rr.type().equals(exchange.question().type())).toList();
		long left = wanted.stream().mapToLong(Rr::ttl).max().orElse(0);
		return new Heard(exchange.server(), exchange.question(), exchange, kind(exchange, !wanted.isEmpty()),
				Speakers.addresses(wanted), left, truth);
	}

	private static Kind kind(Exchange exchange, boolean found) {
		Optional<DnsMessage> message = Evidence.message(exchange);
		if (message.isEmpty()) {
			return Kind.SILENT;
		}
		DnsMessage said = message.get();
		if (said.rcode() == Rcodes.REFUSED || !found && Reasons.codes(said).stream().anyMatch(FILTERS::contains)) {
			return Kind.REFUSES;
		}
		if (said.rcode() == Rcodes.NXDOMAIN) {
			return Kind.DENIES;
		}
		return said.noError() ? (found ? Kind.GIVES : Kind.EMPTY) : Kind.FAILS;
	}

	/** All of them, read once. */
	private record All(List<Heard> heard) {

		static All of(Evidence evidence) {
			return new All(read(evidence));
		}

	}

}
