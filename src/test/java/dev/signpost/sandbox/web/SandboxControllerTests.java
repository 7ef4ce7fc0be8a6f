package dev.signpost.sandbox.web;

import java.time.Instant;

import dev.signpost.sandbox.TestNodes;
import dev.signpost.sandbox.node.NodeFault;
import dev.signpost.sandbox.route53.Doubles;
import dev.signpost.sandbox.route53.Route53Double;
import dev.signpost.sandbox.route53.action.ZoneBirth;
import dev.signpost.sandbox.route53.world.Decision;
import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.sandbox.route53.world.HostedZone;
import dev.signpost.sandbox.route53.world.RecordSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sandbox over the API.
 */
class SandboxControllerTests {

	private final Route53Double route53 = Doubles.empty();

	private final TestNodes nodes = TestNodes.over(this.route53);

	private final MockMvcTester mvc = MockMvcTester
		.create(MockMvcBuilders.standaloneSetup(new SandboxController(this.route53, this.nodes.nodes())).build());

	@AfterEach
	void stop() {
		this.nodes.network().close();
		this.route53.close();
	}

	@Test
	void tellsTheEndpointAndItsFaults() {
		assertThat(this.mvc.get().uri("/api/v1/sandbox")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"route53Endpoint\": \"" + this.route53.endpoint()
					+ "\", \"nodes\": [], \"route53\": {\"pendingMillis\": 0, \"strand\": false, \"deny\": []}}");
	}

	@Test
	void setsFaultsAndForgetsThoseThatAreLeftOut() {
		assertThat(put("{\"throttleNext\": 2, \"deny\": [\"GetChange\"]}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"throttleNext\": 2, \"deny\": [\"GetChange\"]}");
		assertThat(this.route53.faults().get().throttleNext()).isEqualTo(2);
		assertThat(put("{}")).hasStatusOk();
		assertThat(this.route53.faults().get().throttleNext()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"throttleNext": -1}          | throttleNext
			{"pageSize": 301}             | pageSize
			{"pendingMillis": 86400001}   | pendingMillis
			{"clockLeadMillis": 86400001} | clockLeadMillis
			{"deny": ["Everything"]}      | deny
			{"deny": [null]}              | deny
			{"actions": [""]}             | actions
			""")
	void refusesAValueThatIsNotPossible(String body, String field) {
		assertThat(put(body)).hasStatus(422)
			.bodyJson()
			.isLenientlyEqualTo("{\"errors\": [{\"field\": \"" + field + "\", \"code\": \"OUT_OF_RANGE\"}]}");
		assertThat(this.route53.faults().get().throttleNext()).isZero();
	}

	@Test
	void breaksAndMendsNodes() {
		delegate();
		assertThat(this.mvc.get().uri("/api/v1/sandbox")).bodyJson()
			.isLenientlyEqualTo("{\"nodes\": [{\"name\": \"node1.cache.mine.example\", \"address\": \"203.0.113.1\", "
					+ "\"fault\": \"NONE\"}]}");
		assertThat(breakNode("node1.cache.mine.example", "{\"fault\": \"LAME\"}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"fault\": \"LAME\"}");
		assertThat(this.nodes.nodes().find("node1.cache.mine.example."))
			.hasValueSatisfying((node) -> assertThat(node.fault()).isEqualTo(NodeFault.LAME));
		assertThat(breakNode("node1.cache.mine.example", "{\"fault\": \"NONE\"}")).hasStatusOk();
		assertThat(this.nodes.nodes().find("node1.cache.mine.example"))
			.hasValueSatisfying((node) -> assertThat(node.fault()).isEqualTo(NodeFault.NONE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"fault\": \"TIRED\"}", "{}", "{\"fault\": null}", "{\"fault\": \"down\"}" })
	void refusesAFaultThatItDoesNotKnow(String body) {
		delegate();
		assertThat(breakNode("node1.cache.mine.example", body)).hasStatus(422)
			.bodyJson()
			.isLenientlyEqualTo("{\"errors\": [{\"field\": \"fault\", \"code\": \"UNKNOWN_FAULT\"}]}");
	}

	private void delegate() {
		HostedZone zone = ZoneBirth.publicZone("Z1", DomainName.of("mine.example"), "mine", null);
		this.route53.ledger()
			.decide((world) -> new Decision.Accept<>(ZoneBirth.commit(zone, Instant.EPOCH, 0,
					RecordSet.simple("cache.mine.example", "NS", 60, "node1.cache.mine.example."),
					RecordSet.simple("node1.cache.mine.example", "A", 60, "203.0.113.1")), true));
	}

	private MvcTestResult breakNode(String name, String body) {
		return this.mvc.put()
			.uri("/api/v1/sandbox/nodes/" + name)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult put(String body) {
		return this.mvc.put()
			.uri("/api/v1/sandbox/route53")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
