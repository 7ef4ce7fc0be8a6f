package dev.signpost.diagnosis.check.node;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.Finding;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * One fault of one node is one finding that needs attention; all else follows from it, in
 * every family of checks.
 */
class OneCauseTests {

	private static final DnsName CLUSTER = SampleWorld.healthy(3).cluster();

	private static final Predicate<Question> ANY = (question) -> true;

	private static final Predicate<Question> UDP = Predicate.not(SampleWorld::overTcp);

	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void isToldOnce(String code, Predicate<Question> which, BiFunction<Server, Question, Answer> says) {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2)::equals, which, says);
		assertThat(leading(world)).containsExactly(code + " node2");
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void isNoneWhereTheClusterIsHealthy(SampleWorld world) {
		assertThat(leading(world)).isEmpty();
	}

	/** Two of three nodes, each with a fault of its own, all pairs. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void isToldBesideAnother(String code, Predicate<Question> which, BiFunction<Server, Question, Answer> says) {
		faults().map(Arguments::get).forEach((other) -> {
			SampleWorld world = SampleWorld.healthy(3);
			world.when(world.node(2)::equals, which, says);
			add(world, world.node(1), other);
			assertThat(leading(world)).as("%s and %s", code, other[0])
				.containsExactlyInAnyOrder(code + " node2", other[0] + " node1");
		});
	}

	@SuppressWarnings("unchecked")
	private static void add(SampleWorld world, Server node, Object[] fault) {
		world.when(node::equals, (Predicate<Question>) fault[1], (BiFunction<Server, Question, Answer>) fault[2]);
	}

	static Stream<SampleWorld> kinds() {
		return Stream.of(3, 5, 13)
			.flatMap((nodes) -> Stream.of(SampleWorld.healthy(nodes), SampleWorld.dualStack(nodes),
					SampleWorld.healthy(nodes).childLabel("node"), SampleWorld.healthy(nodes).childLabel("ns-node")));
	}

	static Stream<Arguments> faults() {
		return Stream.of(fault("NODE_SILENT", ANY, (server, question) -> Said.silence()),
				fault("NODE_PORT_CLOSED", ANY, (server, question) -> Said.portClosed()),
				fault("NODE_TCP_ONLY", UDP, (server, question) -> Said.silence()),
				fault("NODE_ANSWERS_FROM_ELSEWHERE", UDP, (server, question) -> fromElsewhere()),
				fault("TCP_SILENT", SampleWorld::overTcp, (server, question) -> Said.silence()),
				fault("TCP_SILENT", ANY, OneCauseTests::cutWithoutTcp),
				fault("NODE_VERY_SLOW", ANY, OneCauseTests::slow),
				fault("NODE_REFUSES", ANY, (server, question) -> Said.refused(question)),
				fault("NODE_FAILS", ANY, rcode(Rcodes.SERVFAIL)), fault("NODE_MISREADS", ANY, rcode(Rcodes.FORMERR)),
				fault("NODE_DENIES", ANY, rcode(Rcodes.NXDOMAIN)),
				fault("NODE_IS_IMPOSTOR", ANY, OneCauseTests::impostor),
				fault("NODE_WITHOUT_AUTHORITY", ANY, OneCauseTests::lame),
				fault("NODE_REFERS_UPWARD", ANY, OneCauseTests::upward),
				fault("NODE_SERVES_ANOTHER_ZONE", ANY, OneCauseTests::anotherZone),
				fault("EDNS_DROPPED", (question) -> question.edns() != null && UDP.test(question),
						(server, question) -> Said.silence()),
				fault("EDNS_REFUSED", (question) -> question.edns() != null, rcode(Rcodes.FORMERR)),
				fault("SIGNED_DROPPED", OneCauseTests::isSigned, (server, question) -> Said.silence()),
				fault("NODE_DOES_NOT_KNOW_DATABASE", (question) -> question.name().text().startsWith("redis-"),
						rcode(Rcodes.NXDOMAIN)),
				fault("NODE_DOES_NOT_KNOW_NODE", (question) -> question.name().text().startsWith("node3."),
						rcode(Rcodes.NXDOMAIN)),
				fault("IPV6_QUESTIONS_DROPPED", (question) -> question.type().name().equals("AAAA"),
						(server, question) -> Said.silence()),
				fault("SOME_LOST", (question) -> question.name().text().startsWith("n"), OneCauseTests::late),
				fault("NODE_OFFERS_RECURSION", Question::recursionDesired, OneCauseTests::offering));
	}

	private static List<String> leading(SampleWorld world) {
		return Catalogue.whole()
			.judge(world.evidence())
			.stream()
			.filter((finding) -> finding.leads() && finding.severity().needsAttention())
			.map((Finding finding) -> finding.code() + " " + finding.node())
			.toList();
	}

	private static Arguments fault(String code, Predicate<Question> which, BiFunction<Server, Question, Answer> says) {
		return arguments(code, which, says);
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

	private static Answer slow(Server server, Question question) {
		return with(server, question, Duration.ofMillis(803), 1);
	}

	private static Answer late(Server server, Question question) {
		return with(server, question, Duration.ofMillis(1), question.type().name().equals("A") ? 2 : 1);
	}

	private static Answer with(Server server, Question question, Duration took, int attempt) {
		Answer.Reply reply = (Answer.Reply) SampleWorld.healthy(3).answer(server, question);
		return new Answer.Reply(reply.message(), reply.wire(), took, attempt, attempt, List.of());
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

	private static Answer lame(Server server, Question question) {
		Answer.Reply reply = (Answer.Reply) SampleWorld.healthy(3).answer(server, question);
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
