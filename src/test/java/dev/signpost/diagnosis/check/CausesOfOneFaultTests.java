package dev.signpost.diagnosis.check;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Target;
import dev.signpost.diagnosis.Verdict;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.PortProbe.PortAnswer;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One fault in the agreement, at a resolver or on a client's way is told once by the
 * whole catalogue, and decides the verdict.
 */
class CausesOfOneFaultTests {

	private static final DnsName DATABASE = DnsName.of("redis-12000.cache.enterprise.example");

	private static final DnsName NODE2 = DnsName.of("node2.cache.enterprise.example");

	private static final Server RESOLVER = SampleWorld.RESOLVER;

	@Test
	void isNoneInAHealthyCluster() {
		for (String label : List.of("ns", "ns-node", "node")) {
			assertThat(leading(SampleWorld.healthy(3).childLabel(label))).isEmpty();
		}
		assertThat(leading(SampleWorld.dualStack(3))).isEmpty();
		assertThat(leading(SampleWorld.healthy(13))).isEmpty();
	}

	@Test
	void isNoneBeforeTheClusterExists() {
		ClusterDefinition of = SampleWorld.cluster(3);
		SampleWorld world = SampleWorld.of(new ClusterDefinition(of.name(), of.zone(), of.ttl(), of.nsTtl(), of.nodes(),
				of.audience(), of.endpoints(), of.otherNameServers(), false));
		world.nodes().forEach(world::silent);
		world.when(RESOLVER::equals, (question) -> question.name().isWithin(world.cluster()),
				(server, question) -> Said.to(question).recursionAvailable().rcode(Rcodes.SERVFAIL).answer());
		assertThat(leading(world)).isEmpty();
		assertThat(verdict(world)).isEqualTo(VerdictCode.WAITING_FOR_CLUSTER);
	}

	@Test
	void isTheDeadNodeAfterAFailover() {
		assertThat(leading(SampleWorld.healthy(3).failedOver(2, 1))).allMatch((line) -> line.startsWith("N1 "))
			.hasSize(1);
		assertThat(leading(SampleWorld.healthy(3).failedOver(1, 3))).allMatch((line) -> line.startsWith("N1 "))
			.hasSize(1);
	}

	@Test
	void isTheNodeThatContradictsTheOthers() {
		SampleWorld world = SampleWorld.healthy(3).earlier(Duration.ofSeconds(90), "C5 " + NODE2.text());
		world.says(world.node(3), NODE2, world.node(1).address());
		assertThat(leading(world)).containsExactly("C5 ERROR SPLIT_BRAIN node3");
		assertThat(verdict(world)).isEqualTo(VerdictCode.NODES_DISAGREE);
	}

	@Test
	void isTheNodeThatSendsADatabasesClientsElsewhere() {
		SampleWorld world = SampleWorld.healthy(3);
		world.says(world.node(3), DATABASE, world.node(2).address());
		assertThat(leading(world)).containsExactly("C6 WARNING DATABASE_ADDRESSES_DIFFER node3");
	}

	@Test
	void isTheResolverThatIsSilent() {
		assertThat(leading(SampleWorld.healthy(3).silent(RESOLVER)))
			.containsExactly("R1 ERROR RESOLVER_SILENT 192.0.2.53");
	}

	@Test
	void isTheResolverThatRemembersADeadNode() {
		SampleWorld world = SampleWorld.healthy(3);
		world.says(RESOLVER, DATABASE, 3_571, world.node(2).address());
		assertThat(leading(world)).containsExactly("R4 ERROR RESOLVER_STALE 192.0.2.53");
		assertThat(verdict(world)).isEqualTo(VerdictCode.STALE_CACHE);
	}

	@Test
	void isTheResolverThatKeepsADatabaseTooLong() {
		SampleWorld world = SampleWorld.healthy(3);
		world.says(RESOLVER, DATABASE, 3_600, world.node(1).address());
		assertThat(leading(world)).containsExactly("R8 WARNING RESOLVER_RAISES_TTL 192.0.2.53");
	}

	@Test
	void isEachResolversOwn() {
		SampleWorld world = SampleWorld.healthy(3);
		Server second = new Server(Server.Role.RESOLVER, "192.0.2.54", IpAddress.of("192.0.2.54"));
		world.target(new Target(second, Set.of(Server.Origin.SETTING), null)).silent(RESOLVER);
		world.when(second::equals, (question) -> question.name().isWithin(world.cluster()),
				(server, question) -> Said.to(question).recursionAvailable().rcode(Rcodes.SERVFAIL).answer());
		assertThat(leading(world)).containsExactlyInAnyOrder("R1 ERROR RESOLVER_SILENT 192.0.2.53",
				"R9 ERROR RESOLVER_CANNOT_REACH 192.0.2.54");
	}

	@Test
	void isTheResolverThatRemembersThatANameIsMissing() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.recursive(DATABASE, RecordType.A);
		world.when(RESOLVER, question,
				Said.to(question)
					.recursionAvailable()
					.rcode(Rcodes.NXDOMAIN)
					.authority(Said.soa(world.parentZone(), 800, "ns1.dns.example.", 1, 900))
					.answer());
		assertThat(leading(world)).containsExactly("R5 WARNING RESOLVER_REMEMBERS_NO 192.0.2.53");
	}

	@Test
	void isTheNodeWhoseDenialAResolverRepeats() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.recursive(DATABASE, RecordType.A);
		world.when(RESOLVER, question,
				Said.to(question)
					.recursionAvailable()
					.rcode(Rcodes.NXDOMAIN)
					.authority(Said.soa(world.parentZone(), 800, "ns1.dns.example.", 1, 900))
					.answer());
		world.denied(world.node(2), DATABASE);
		assertThat(leading(world)).containsExactly("N10 ERROR NODE_DOES_NOT_KNOW_DATABASE node2");
	}

	@Test
	void isTheResolverThatDoesNotReachTheNodes() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(RESOLVER::equals, (question) -> question.name().isWithin(world.cluster()),
				(server, question) -> Said.to(question).recursionAvailable().rcode(Rcodes.SERVFAIL).answer());
		assertThat(leading(world)).containsExactly("R9 ERROR RESOLVER_CANNOT_REACH 192.0.2.53");
		assertThat(verdict(world)).isEqualTo(VerdictCode.RESOLVER_TROUBLE);
	}

	@Test
	void isTheDatabaseThatIsClosed() {
		SampleWorld world = SampleWorld.healthy(3);
		world.knocked(world.definition().endpoints().getFirst(), world.node(1).address(),
				new PortAnswer.Closed(Duration.ofMillis(1)));
		assertThat(leading(world)).containsExactly("E2 ERROR DATABASE_PORT_CLOSED node1");
		assertThat(verdict(world)).isEqualTo(VerdictCode.DATABASE_NOT_REACHABLE);
	}

	@Test
	void isOneWhenTheClusterKnowsANodeElsewhere() {
		SampleWorld world = SampleWorld.healthy(3);
		Stream.concat(world.nodes().stream(), Stream.of(RESOLVER))
			.forEach((server) -> Stream.of(NODE2, world.childName(2))
				.forEach((name) -> world.says(server, name, IpAddress.of("203.0.113.99"))));
		assertThat(leading(world)).hasSize(1);
	}

	private static List<String> leading(SampleWorld world) {
		return Catalogue.whole()
			.judge(world.evidence())
			.stream()
			.filter((finding) -> finding.leads() && finding.severity().needsAttention())
			.map(CausesOfOneFaultTests::line)
			.toList();
	}

	private static VerdictCode verdict(SampleWorld world) {
		Evidence evidence = world.evidence();
		Verdict verdict = Catalogue.whole().verdict(evidence, Catalogue.whole().judge(evidence));
		return verdict.code();
	}

	private static String line(Finding finding) {
		return finding.check() + " " + finding.severity() + " " + finding.code()
				+ ((finding.node() != null) ? " " + finding.node() : "");
	}

}
