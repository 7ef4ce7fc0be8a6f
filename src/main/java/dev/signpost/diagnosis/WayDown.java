package dev.signpost.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Nameserver;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Trace;
import dev.signpost.lookup.Transport;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a diagnosis holds: from the root to the nodes, every server of a level
 * that was asked, with its answer about name servers.
 */
public final class WayDown {

	private final Evidence evidence;

	private final Question wanted;

	private final List<Trace.Level> levels = new ArrayList<>();

	private WayDown(Evidence evidence) {
		this.evidence = evidence;
		this.wanted = Ask.ns(evidence.cluster());
	}

	/**
	 * The trace in the evidence of a finished run; without the levels above the parent
	 * zone where they were not walked.
	 */
	public static Trace of(Evidence evidence) {
		WayDown way = new WayDown(evidence);
		for (Level level : evidence.levels()) {
			way.level(level.zone(), level.servers(), (question) -> question.type().equals(RecordType.NS));
		}
		Predicate<Question> wanted = (question) -> question.equals(way.wanted);
		way.level(evidence.parentZone(), evidence.parents(), wanted);
		way.level(evidence.cluster(), evidence.nodes(), wanted);
		return new Trace(way.wanted, way.levels);
	}

	private void level(@Nullable DnsName zone, List<Server> servers, Predicate<Question> question) {
		if (!servers.isEmpty()) {
			this.levels.add(new Trace.Level(zone, servers.stream().map((server) -> visit(server, question)).toList()));
		}
	}

	private Trace.Visit visit(Server server, Predicate<Question> question) {
		Nameserver asked = new Nameserver(server.label(), server.address(), Nameserver.Care.ORDINARY);
		return said(server, question).map((said) -> new Trace.Visit(asked, said.question(), said.answer()))
			.orElseGet(() -> new Trace.Visit(asked, this.wanted, new Answer.NotAsked(reason(server))));
	}

	/** The answer over TCP where the one over UDP was cut. */
	private Optional<Exchange> said(Server server, Predicate<Question> question) {
		Optional<Exchange> first = this.evidence.file()
			.exchanges()
			.stream()
			.filter((exchange) -> exchange.server().equals(server) && exchange.sample() == 1
					&& exchange.question().transport() == Transport.UDP && question.test(exchange.question()))
			.findFirst();
		return first
			.filter((exchange) -> Evidence.message(exchange).filter((message) -> message.flags().tc()).isPresent())
			.flatMap((cut) -> this.evidence.asked(server, cut.question().overTcp()))
			.or(() -> first);
	}

	private Answer.Reason reason(Server server) {
		return (this.evidence.target(server).refused() != null) ? Answer.Reason.REFUSED : Answer.Reason.NOTHING_TO_ASK;
	}

}
