package dev.signpost.cluster;

import java.util.List;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.cluster.ClusterInput.EndpointInput;
import dev.signpost.cluster.ClusterInput.NodeInput;
import dev.signpost.cluster.DefinitionReader.Reading;
import dev.signpost.dns.AddressPolicy;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.Network;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import dev.signpost.web.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DefinitionReaderTests {

	private static final ZoneRef ZONE = new ZoneRef("Z1", DnsName.of(BadInput.ZONE), Visibility.PUBLIC);

	private final DefinitionReader sandbox = new DefinitionReader(new AddressPolicy(true, List.of()));

	static Stream<BadInput> rows() {
		return BadInput.rows();
	}

	@ParameterizedTest
	@MethodSource("rows")
	void refusesEachHostileValueAtItsField(BadInput row) {
		List<FieldProblem> problems = problems(row.input());
		assertThat(problems).extracting(FieldProblem::field).containsExactly(row.toldAt());
		if (!row.code().equals("*")) {
			assertThat(problems).extracting((problem) -> problem.problem().code()).containsExactly(row.code());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "203.0.113.1", "192.0.2.1", "198.51.100.1" })
	void refusesDocumentationAddressesOutsideTheSandbox(String address) {
		DefinitionReader live = new DefinitionReader(new AddressPolicy(false, List.of()));
		assertThat(problems(live, withNode("node1", address))).extracting((problem) -> problem.problem().code())
			.containsExactly("DOCUMENTATION_ADDRESS");
		assertThat(problems(this.sandbox, withNode("node1", address))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.20.1.11", "100.64.0.10" })
	void leavesPrivateAddressesToConsent(String address) {
		assertThat(problems(withNode("node1", address))).isEmpty();
	}

	@Test
	void liftsTheAddressRulesInsideTheNetworksOfARehearsalOnly() {
		DefinitionReader rehearsing = new DefinitionReader(
				new AddressPolicy(false, List.of(Network.parse("127.0.0.0/8").orElseThrow())));
		assertThat(problems(rehearsing, withNode("node1", "127.0.0.1"))).isEmpty();
		assertThat(problems(rehearsing, withNode("node1", "169.254.169.254"))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "node1", "NODE1", " node1\t", "node1.cluster.enterprise.example",
			"node1.cluster.enterprise.example." })
	void takesOneLabelOrTheFullName(String typed) {
		assertThat(definition(withNode(typed, "203.0.113.11")).nodes().getFirst().name())
			.isEqualTo(DnsName.of("node1.cluster.enterprise.example"));
	}

	@Test
	void takesANodeElsewhereInTheZone() {
		assertThat(definition(withNode("ns1.enterprise.example", "203.0.113.11")).nodes().getFirst().name())
			.isEqualTo(DnsName.of("ns1.enterprise.example"));
	}

	@Test
	void asksWhetherALabelWasMeant() {
		assertThat(problems(withNode("node1.cluster", "203.0.113.11")))
			.allSatisfy((problem) -> assertThat(problem.problem().sentence()).endsWith("Did you mean node1?"));
	}

	@Test
	void offersTheAddressWithoutLeadingZeros() {
		assertThat(problems(withNode("node1", "010.20.1.11")))
			.allSatisfy((problem) -> assertThat(problem.problem().sentence()).contains("Did you mean 10.20.1.11?"));
	}

	@Test
	void takesLabelsOf63AndNamesOf253Characters() {
		assertThat(problems(withNode("a".repeat(63), "203.0.113.11"))).isEmpty();
		assertThat(BadInput.longName(253)).hasSize(253);
		assertThat(problems(withNode(BadInput.longName(253), "203.0.113.11"))).isEmpty();
		assertThat(problems(withNode(BadInput.longName(254), "203.0.113.11")))
			.allSatisfy((problem) -> assertThat(problem.problem().sentence()).contains("254"));
	}

	@Test
	void takesInternationalNamesInTheirAsciiForm() {
		DnsName name = definition(named("xn--zrich-cache-thb.enterprise.example")).name();
		assertThat(Idn.shown(name)).contains("z\u00fcrich-cache.enterprise.example");
		assertThat(Idn.mixesScripts(name)).isFalse();
		assertThat(Idn.mixesScripts(DnsName.of("xn--80ak6aa92e.enterprise.example"))).isTrue();
	}

	@Test
	void takesOneTo35NodesAndNoMore() {
		assertThat(problems(withNodes(BadInput.nodes(0)))).extracting(FieldProblem::field).containsExactly("nodes");
		assertThat(problems(withNodes(BadInput.nodes(1)))).isEmpty();
		assertThat(problems(withNodes(BadInput.nodes(35)))).isEmpty();
		assertThat(problems(withNodes(BadInput.nodes(36)))).extracting((problem) -> problem.problem().code())
			.containsExactly("TOO_MANY_NODES");
	}

	@Test
	void saysWhichTwoNodesAreTheSame() {
		List<NodeInput> nodes = List.of(new NodeInput("a", "203.0.113.1", null, List.of()),
				new NodeInput("b", "203.0.113.2", null, List.of()), new NodeInput("c", "203.0.113.2", null, List.of()));
		assertThat(problems(withNodes(nodes))).containsExactly(
				FieldProblem.of("nodes[2].ipv4", "DUPLICATE_ADDRESS", "Node 2 and node 3 have the same address"));
	}

	@Test
	void knowsOneIpv6AddressInAllItsSpellings() {
		List<NodeInput> nodes = List.of(new NodeInput("a", null, "2001:db8::1", List.of()),
				new NodeInput("b", null, "2001:DB8:0:0:0:0:0:1", List.of()));
		assertThat(problems(withNodes(nodes))).extracting(FieldProblem::field).containsExactly("nodes[1].ipv6");
	}

	@Test
	void readsEverythingThatIsOptional() {
		ClusterInput input = new ClusterInput("Z1", BadInput.CLUSTER,
				List.of(new NodeInput("node1", "203.0.113.11", "2001:db8::11", List.of("198.51.100.1"))), "60", "300",
				"PRIVATE", List.of(new EndpointInput("redis-12000", "12000", true)), List.of("198.51.100.53"), false);
		ClusterDefinition definition = definition(input);
		assertThat(definition.nsTtl().seconds()).isEqualTo(300);
		assertThat(definition.audience()).isEqualTo(Audience.PRIVATE);
		assertThat(definition.endpoints()).hasSize(1);
		assertThat(definition.installed()).isFalse();
		assertThat(definition(definition.toInput())).isEqualTo(definition);
	}

	@Test
	void refusesWhatIsWrongInTheOptionalFields() {
		ClusterInput input = new ClusterInput("Z1", BadInput.CLUSTER,
				List.of(new NodeInput("node1", "203.0.113.11", null, List.of("999.1.1.1"))), "60", null, "EVERYBODY",
				List.of(new EndpointInput("redis", "53", true),
						new EndpointInput("x.enterprise.example", "9999999", true)),
				List.of("127.0.0.1"), true);
		assertThat(problems(input)).extracting(FieldProblem::field)
			.containsExactlyInAnyOrder("nodes[0].otherAddresses[0]", "audience", "endpoints[0].port",
					"endpoints[1].name", "endpoints[1].port", "otherNameServers[0]");
	}

	@Test
	void tellsAllProblemsAtOnce() {
		ClusterInput input = new ClusterInput("Z1", "@", List.of(new NodeInput("_", "1", null, List.of())), "x", null,
				null, List.of(), List.of(), true);
		assertThat(problems(input)).extracting(FieldProblem::field)
			.containsExactly("name", "nodes[0].name", "nodes[0].ipv4", "ttl");
	}

	private ClusterDefinition definition(ClusterInput input) {
		Reading reading = this.sandbox.read(input, ZONE);
		assertThat(reading).isInstanceOf(Reading.Valid.class);
		return ((Reading.Valid) reading).definition();
	}

	private List<FieldProblem> problems(ClusterInput input) {
		return problems(this.sandbox, input);
	}

	private static List<FieldProblem> problems(DefinitionReader reader, ClusterInput input) {
		return switch (reader.read(input, ZONE)) {
			case Reading.Valid valid -> List.of();
			case Reading.Invalid(List<FieldProblem> problems) -> problems;
		};
	}

	private static ClusterInput withNode(String name, String address) {
		return withNodes(List.of(new NodeInput(name, address, null, List.of())));
	}

	private static ClusterInput withNodes(List<NodeInput> nodes) {
		return new ClusterInput("Z1", BadInput.CLUSTER, nodes, "60", null, null, List.of(), List.of(), true);
	}

	private static ClusterInput named(String name) {
		return new ClusterInput("Z1", name, BadInput.nodes(2), "60", null, null, List.of(), List.of(), true);
	}

}
