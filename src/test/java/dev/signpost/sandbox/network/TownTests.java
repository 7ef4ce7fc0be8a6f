package dev.signpost.sandbox.network;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import dev.signpost.sandbox.node.SimCluster;
import dev.signpost.sandbox.route53.SandboxSeed;
import dev.signpost.sandbox.route53.world.RecordSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who stands where, without any socket.
 */
class TownTests {

	private final TestTown town = new TestTown();

	@AfterEach
	void close() {
		this.town.close();
	}

	@ParameterizedTest
	@CsvSource({ "0,", "999,", "1000,0", "2000,0 1", "3000,0 1 2", "3999,0 1 2", "4000,0 1 2 3" })
	void showsAChangeOnOneServerAfterTheOther(long millis, String servers) {
		this.town.change(Duration.ofSeconds(4), RecordSet.simple("new.enterprise.example", "A", 60, "198.51.100.99"));
		this.town.pass(Duration.ofMillis(millis));
		List<Integer> expected = (servers == null) ? List.of()
				: List.of(servers.split(" ")).stream().map(Integer::valueOf).toList();
		assertThat(serversThatKnow("new.enterprise.example.")).isEqualTo(expected);
	}

	@Test
	void showsAStrandedChangeOnTheFirstServerOnly() {
		this.town.change(null, RecordSet.simple("new.enterprise.example", "A", 60, "198.51.100.99"));
		this.town.pass(Duration.ofDays(1));
		assertThat(serversThatKnow("new.enterprise.example.")).containsExactly(0);
	}

	@Test
	void keepsTheOrderOfChanges() {
		this.town.change(Duration.ofSeconds(8), RecordSet.simple("one.enterprise.example", "A", 60, "198.51.100.98"));
		this.town.change(Duration.ofSeconds(4), RecordSet.simple("two.enterprise.example", "A", 60, "198.51.100.99"));
		this.town.pass(Duration.ofSeconds(4));
		assertThat(serversThatKnow("two.enterprise.example.")).as("never before the older one").containsExactly(0, 1);
	}

	@Test
	void findsNodesInDelegationsWithGlue() {
		this.town.delegated(3);
		assertThat(this.town.network.clusters()).extracting(SimCluster::name)
			.extracting(Name::toString)
			.as("partner.enterprise.example has no glue")
			.containsExactly(TestTown.CLUSTER + ".");
	}

	@Test
	void welcomesNodesThatAreBeingTyped() {
		String typed = "typed.enterprise.example.";
		assertThat(ask("203.0.113.71", typed, Type.A)).as("nobody has said whose node it is").isNull();
		assertThat(answers(ask("203.0.113.71", typed, Type.SOA))).hasSize(1);
		assertThat(answers(ask("203.0.113.72", typed, Type.SOA))).hasSize(1);
		assertThat(answers(ask("203.0.113.71", typed, Type.NS))).as("both are one cluster").hasSize(2);
		assertThat(ask("203.0.113.71", "elsewhere.test.", Type.SOA)).as("no zone of the sandbox").isNull();
		assertThat(ask("203.0.113.73", "enterprise.example.", Type.SOA)).as("the zone itself is no cluster").isNull();
	}

	@Test
	void letsASecondNodeStandAloneBesideAClusterThatIsThere() {
		this.town.delegated(3);
		assertThat(answers(ask("203.0.113.71", TestTown.CLUSTER + ".", Type.NS))).hasSize(1);
		assertThat(answers(ask("203.0.113.1", TestTown.CLUSTER + ".", Type.NS))).hasSize(3);
	}

	@Test
	void believesTheDefinitionMoreThanTheDelegation() {
		this.town.delegated(3);
		this.town.definitions = List.of(definition(true));
		assertThat(answers(ask("203.0.113.81", TestTown.CLUSTER + ".", Type.NS))).hasSize(2);
		assertThat(answers(ask("203.0.113.81", "orders." + TestTown.CLUSTER + ".", Type.A))).isNotEmpty();
		assertThat(answers(ask("203.0.113.81", "redis-12345." + TestTown.CLUSTER + ".", Type.A))).isNotEmpty();
	}

	@Test
	void keepsTheNodesOfAnAwaitedClusterSilent() {
		this.town.definitions = List.of(definition(false));
		assertThat(ask("203.0.113.81", TestTown.CLUSTER + ".", Type.SOA)).isNull();
		assertThat(ask("203.0.113.99", TestTown.CLUSTER + ".", Type.SOA)).isNull();
		assertThat(this.town.at("203.0.113.81"))
			.isEqualTo(this.town.network.route(IpAddress.of("203.0.113.82"), 12000).orElseThrow());
	}

	@Test
	void leadsTheResolverDownAndBelievesTheChildsTtl() {
		this.town.delegated(3);
		Message first = Objects.requireNonNull(resolve(TestTown.CLUSTER + ".", Type.NS));
		assertThat(answers(first)).hasSize(3).allMatch((record) -> record.getTTL() == 3600);
		this.town.pass(Duration.ofSeconds(100));
		assertThat(answers(resolve(TestTown.CLUSTER + ".", Type.NS))).allMatch((record) -> record.getTTL() == 3500);
		this.town.network.resolver().flush();
		assertThat(answers(resolve(TestTown.CLUSTER + ".", Type.NS))).allMatch((record) -> record.getTTL() == 3600);
	}

	@Test
	void letsTheResolverRememberWhatIsNotThere() {
		assertThat(Objects.requireNonNull(resolve("new.enterprise.example.", Type.A)).getRcode())
			.isEqualTo(Rcode.NXDOMAIN);
		this.town.change(Duration.ZERO, RecordSet.simple("new.enterprise.example", "A", 60, "198.51.100.99"));
		this.town.pass(Duration.ofSeconds(899));
		assertThat(Objects.requireNonNull(resolve("new.enterprise.example.", Type.A)).getRcode())
			.isEqualTo(Rcode.NXDOMAIN);
		this.town.pass(Duration.ofSeconds(1));
		assertThat(answers(resolve("new.enterprise.example.", Type.A))).hasSize(1);
	}

	@Test
	void doesNotAskItselfRoundInCircles() {
		this.town.change(Duration.ZERO,
				RecordSet.simple("loop.enterprise.example", "NS", 60, "ns.loop.enterprise.example."),
				RecordSet.simple("ns.loop.enterprise.example", "A", 60, "192.0.2.53"));
		assertThat(Objects.requireNonNull(resolve("x.loop.enterprise.example.", Type.A)).getRcode())
			.isEqualTo(Rcode.SERVFAIL);
	}

	private List<Integer> serversThatKnow(String name) {
		return IntStream.range(0, 4)
			.filter((server) -> !answers(ask("198.51.100." + (128 + server), name, Type.A)).isEmpty())
			.boxed()
			.toList();
	}

	private Message resolve(String name, int type) {
		return this.town.network.resolver()
			.answer(Message.newQuery(Record.newRecord(Name.fromConstantString(name), type, DClass.IN)), false)
			.orElse(null);
	}

	private Message ask(String address, String name, int type) {
		return this.town.network
			.answer(IpAddress.of(address),
					Message.newQuery(Record.newRecord(Name.fromConstantString(name), type, DClass.IN)), false)
			.orElse(null);
	}

	private static List<Record> answers(Message reply) {
		return Objects.requireNonNull(reply).getSection(Section.ANSWER);
	}

	private static ClusterDefinition definition(boolean installed) {
		List<ClusterDefinition.Node> nodes = IntStream.of(1, 2)
			.mapToObj((each) -> new ClusterDefinition.Node(DnsName.of("node" + each + "." + TestTown.CLUSTER),
					new IpAddress.V4("203.0.113.8" + each), null, List.of()))
			.toList();
		return new ClusterDefinition(DnsName.of(TestTown.CLUSTER),
				new ZoneRef(SandboxSeed.ENTERPRISE, DnsName.of("enterprise.example"), Visibility.PUBLIC), new Ttl(60),
				new Ttl(60), nodes, ClusterDefinition.Audience.INTERNET,
				List.of(new ClusterDefinition.Endpoint(DnsName.of("orders." + TestTown.CLUSTER), 12000, false)),
				List.of(), installed);
	}

}
