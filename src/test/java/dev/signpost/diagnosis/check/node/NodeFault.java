package dev.signpost.diagnosis.check.node;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Edns;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rr;

/**
 * A fault that one node has, and the one code that must tell it.
 */
record NodeFault(String code, Predicate<Question> which, BiFunction<Server, Question, Answer> says) {

	private static final DnsName CLUSTER = SampleWorld.healthy(3).cluster();

	private static final Predicate<Question> ANY = (question) -> true;

	private static final Predicate<Question> UDP = Predicate.not(SampleWorld::overTcp);

	/**
	 * All of them, for nodes of a world whose healthy answers these are.
	 */
	static List<NodeFault> all(SampleWorld healthy) {
		return List.of(new NodeFault("NODE_SILENT", ANY, (server, question) -> Said.silence()),
				new NodeFault("NODE_PORT_CLOSED", ANY, (server, question) -> Said.portClosed()),
				new NodeFault("NODE_TCP_ONLY", UDP, (server, question) -> Said.silence()),
				new NodeFault("NODE_ANSWERS_FROM_ELSEWHERE", UDP, (server, question) -> fromElsewhere()),
				new NodeFault("TCP_SILENT", SampleWorld::overTcp, (server, question) -> Said.silence()),
				new NodeFault("TCP_SILENT", ANY, NodeFault::cutWithoutTcp),
				new NodeFault("NODE_VERY_SLOW", ANY, with(healthy, NodeFault::slow)),
				new NodeFault("NODE_REFUSES", ANY, (server, question) -> Said.refused(question)),
				new NodeFault("NODE_FAILS", ANY, rcode(Rcodes.SERVFAIL)),
				new NodeFault("NODE_MISREADS", ANY, rcode(Rcodes.FORMERR)),
				new NodeFault("NODE_DENIES", ANY, rcode(Rcodes.NXDOMAIN)),
				new NodeFault("NODE_IS_IMPOSTOR", ANY, NodeFault::impostor),
				new NodeFault("NODE_WITHOUT_AUTHORITY", ANY, with(healthy, NodeFault::lame)),
				new NodeFault("NODE_REFERS_UPWARD", ANY, NodeFault::upward),
				new NodeFault("NODE_SERVES_ANOTHER_ZONE", ANY, NodeFault::anotherZone),
				new NodeFault("EDNS_DROPPED", (question) -> question.edns() != null && UDP.test(question),
						(server, question) -> Said.silence()),
				new NodeFault("EDNS_REFUSED", (question) -> question.edns() != null, rcode(Rcodes.FORMERR)),
				new NodeFault("SIGNED_DROPPED", NodeFault::isSigned, (server, question) -> Said.silence()),
				new NodeFault("NODE_DOES_NOT_KNOW_DATABASE", (question) -> question.name().text().startsWith("redis-"),
						rcode(Rcodes.NXDOMAIN)),
				new NodeFault("NODE_DOES_NOT_KNOW_NODE", (question) -> question.name().text().startsWith("node3."),
						rcode(Rcodes.NXDOMAIN)),
				new NodeFault("IPV6_QUESTIONS_DROPPED", (question) -> question.type().name().equals("AAAA"),
						(server, question) -> Said.silence()),
				new NodeFault("SOME_LOST", (question) -> question.name().text().startsWith("n"),
						with(healthy, NodeFault::late)),
				new NodeFault("NODE_OFFERS_RECURSION", Question::recursionDesired, NodeFault::offering));
	}

	private static BiFunction<Server, Question, Answer> rcode(int code) {
		return (server, question) -> Said.to(question).rcode(code).answer();
	}

	private static Answer fromElsewhere() {
		return new Answer.Silence(Duration.ofSeconds(2), 3,
				List.of(new Answer.Stray("203.0.113.102:53", Answer.Mismatch.SOURCE)));
	}

	private static Answer cutWithoutTcp(Server server, Question question) {
		return SampleWorld.overTcp(question) ? Said.silence() : Said.to(question).authoritative().truncated().answer();
	}

	private static BiFunction<Server, Question, Answer> with(SampleWorld healthy,
			BiFunction<Question, Answer.Reply, Answer> change) {
		return (server, question) -> change.apply(question, (Answer.Reply) healthy.answer(server, question));
	}

	private static Answer slow(Question question, Answer.Reply reply) {
		return new Answer.Reply(reply.message(), reply.wire(), Duration.ofMillis(803), 1, 1, List.of());
	}

	private static Answer late(Question question, Answer.Reply reply) {
		int attempt = question.type().name().equals("A") ? 2 : 1;
		return new Answer.Reply(reply.message(), reply.wire(), Duration.ofMillis(1), attempt, attempt, List.of());
	}

	/** A resolver that knows the public names and nothing of the cluster's. */
	private static Answer impostor(Server server, Question question) {
		Said said = Said.to(question).recursionAvailable();
		if (question.name().equals(CLUSTER) && question.type().name().equals("SOA")) {
			return said.answers(Said.soa(CLUSTER, 60, "ns." + CLUSTER.absolute(), 1, 60)).answer();
		}
		return question.name().isWithin(CLUSTER) ? said.rcode(Rcodes.NXDOMAIN).answer()
				: said.answers(Said.address(question.name(), 60, IpAddress.of("192.0.2.80"))).answer();
	}

	private static Answer lame(Question question, Answer.Reply reply) {
		return Said.to(question)
			.rcode(reply.message().rcode())
			.answers(reply.message().answer())
			.authority(reply.message().authority())
			.answer();
	}

	private static Answer upward(Server server, Question question) {
		return Said.to(question)
			.authority(Said.ns(DnsName.of("example"), 172_800, DnsName.of("a.tld.example")))
			.answer();
	}

	private static Answer anotherZone(Server server, Question question) {
		Rr soa = Said.soa(DnsName.of("enterprise.example"), 60, "ns.enterprise.example.", 1, 60);
		boolean apex = question.name().equals(CLUSTER);
		return Said.to(question).authoritative().rcode(apex ? Rcodes.NOERROR : Rcodes.NXDOMAIN).authority(soa).answer();
	}

	private static Answer offering(Server server, Question question) {
		return Said.to(question).recursionAvailable().rcode(Rcodes.REFUSED).answer();
	}

	private static boolean isSigned(Question question) {
		Edns edns = question.edns();
		return edns != null && edns.dnssecOk();
	}

}
