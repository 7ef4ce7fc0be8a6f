package dev.signpost.sandbox.web;

import dev.signpost.sandbox.route53.Doubles;
import dev.signpost.sandbox.route53.Route53Double;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	private final MockMvcTester mvc = MockMvcTester
		.create(MockMvcBuilders.standaloneSetup(new SandboxController(this.route53)).build());

	@AfterEach
	void stop() {
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

	private MvcTestResult put(String body) {
		return this.mvc.put()
			.uri("/api/v1/sandbox/route53")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
