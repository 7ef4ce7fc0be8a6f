package dev.signpost.diagnosis.check.node;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Server;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Transport;

/**
 * What one address of a node told.
 */
record Told(Evidence evidence, Server node) {

	DnsName zone() {
		return this.evidence.cluster();
	}

	/**
	 * The exchange, if the server answered it, cut or not.
	 */
	Optional<Exchange> replied(Question question) {
		return this.evidence.asked(this.node, question).filter((exchange) -> exchange.answer() instanceof Answer.Reply);
	}

	/**
	 * The exchange with the whole answer: for a cut one its repetition over TCP. An error
	 * that only the question's EDNS caused says nothing of the name (N11 tells it).
	 */
	Optional<Exchange> whole(Question question) {
		Optional<Exchange> first = replied(question)
			.filter((exchange) -> question.edns() == null || message(exchange).noError() || understandsEdns());
		return (first.isPresent() && message(first.get()).flags().tc()) ? replied(question.overTcp()) : first;
	}

	/**
	 * The SOA that was answered best: without an error rather than with one, with EDNS
	 * rather than without.
	 */
	Optional<Exchange> soa() {
		List<Exchange> replies = Stream.of(Ask.soa(zone()), Ask.soaPlain(zone()))
			.flatMap((question) -> replied(question).stream())
			.toList();
		return replies.stream()
			.filter((exchange) -> message(exchange).noError())
			.findFirst()
			.or(() -> replies.stream().findFirst());
	}

	private boolean understandsEdns() {
		return replied(Ask.soa(zone())).filter((edns) -> !message(edns).noError()).isEmpty()
				|| replied(Ask.soaPlain(zone())).filter((plain) -> message(plain).noError()).isEmpty();
	}

	boolean isSilentTo(Question question) {
		return this.evidence.asked(this.node, question)
			.filter((exchange) -> exchange.answer() instanceof Answer.Silence)
			.isPresent();
	}

	/**
	 * All that was asked over UDP and answered, or met with silence.
	 */
	List<Exchange> settledUdp() {
		return this.evidence.allAsked(this.node)
			.stream()
			.filter((exchange) -> exchange.question().transport() == Transport.UDP)
			.filter((exchange) -> exchange.answer() instanceof Answer.Reply
					|| exchange.answer() instanceof Answer.Silence)
			.toList();
	}

	/**
	 * Whether the name has an address there; nothing if that was not answered.
	 */
	Optional<Boolean> knows(DnsName name) {
		List<DnsMessage> messages = Stream.of(Ask.a(name), Ask.aaaa(name))
			.flatMap((question) -> whole(question).stream())
			.map(Told::message)
			.toList();
		if (messages.stream().anyMatch((message) -> !message.answer().isEmpty())) {
			return Optional.of(true);
		}
		return whole(Ask.a(name)).map((exchange) -> false);
	}

	/**
	 * The names of the zone's NS record as this server gives them.
	 */
	List<String> listed() {
		return whole(Ask.ns(zone())).map(Told::message)
			.map((message) -> message.answers(zone(), RecordType.NS))
			.orElse(List.of())
			.stream()
			.flatMap((rr) -> (rr.data() instanceof Rdata.Server server) ? Stream.of(server.name()) : Stream.empty())
			.toList();
	}

	static DnsMessage message(Exchange exchange) {
		return Evidence.message(exchange).orElseThrow();
	}

}
