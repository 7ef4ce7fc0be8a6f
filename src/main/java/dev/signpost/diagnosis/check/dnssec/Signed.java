package dev.signpost.diagnosis.check.dnssec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Exchange;
import dev.signpost.diagnosis.Server;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;

/**
 * Whether the parent zone is signed, and whether the level above vouches for it.
 */
final class Signed {

	private final Evidence evidence;

	private final List<Exchange> above;

	private final List<Exchange> own;

	private Signed(Evidence evidence) {
		this.evidence = evidence;
		this.above = evidence.levels()
			.stream()
			.flatMap((level) -> level.servers().stream())
			.flatMap((server) -> settled(evidence, server, Ask.ds(evidence.parentZone())).stream())
			.toList();
		this.own = evidence.parents()
			.stream()
			.flatMap((server) -> settled(evidence, server, Ask.dnskey(evidence.parentZone())).stream())
			.toList();
	}

	static Signed in(Evidence evidence) {
		return new Signed(evidence);
	}

	/**
	 * What a server answered with authority, over TCP where it was cut over UDP.
	 */
	static Optional<Exchange> settled(Evidence evidence, Server server, Question question) {
		Optional<Exchange> first = evidence.asked(server, question).filter(Signed::isReply);
		boolean cut = first.flatMap(Evidence::message).filter((message) -> message.flags().tc()).isPresent();
		Optional<Exchange> whole = cut ? evidence.asked(server, question.overTcp()).filter(Signed::isReply)
				: Optional.empty();
		return whole.or(() -> first).filter(Signed::isUsable);
	}

	private static boolean isReply(Exchange exchange) {
		return Evidence.message(exchange).isPresent();
	}

	private static boolean isUsable(Exchange exchange) {
		return Evidence.message(exchange)
			.filter((message) -> message.flags().aa() && !message.flags().tc()
					&& (message.noError() || message.rcode() == Rcodes.NXDOMAIN))
			.isPresent();
	}

	/**
	 * Whether the level above said anything of it.
	 */
	boolean aboveIsKnown() {
		return !this.above.isEmpty();
	}

	boolean ownIsKnown() {
		return !this.own.isEmpty();
	}

	/**
	 * Fingerprints of its keys in the level above.
	 */
	List<Rdata.Ds> fingerprints() {
		return records(this.above).filter((rr) -> rr.isAt(this.evidence.parentZone()))
			.flatMap((rr) -> (rr.data() instanceof Rdata.Ds ds) ? Stream.of(ds) : Stream.empty())
			.toList();
	}

	List<Rdata.Dnskey> keys() {
		return records(this.own)
			.flatMap((rr) -> (rr.data() instanceof Rdata.Dnskey key) ? Stream.of(key) : Stream.empty())
			.toList();
	}

	/**
	 * Whether resolvers that validate expect signatures.
	 */
	boolean secure() {
		return !fingerprints().isEmpty();
	}

	List<Exchange> exchanges() {
		return Stream.concat(this.above.stream(), this.own.stream()).toList();
	}

	private static Stream<Rr> records(List<Exchange> exchanges) {
		return exchanges.stream()
			.flatMap((exchange) -> Evidence.message(exchange).stream())
			.map(DnsMessage::answer)
			.flatMap(List::stream);
	}

}
