package dev.signpost.sandbox.web;

import java.net.URI;
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
import dev.signpost.zone.ZoneEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page on which nodes are broken and mended.
 */
class SandboxPageControllerTests {

	private static final String NODE = "node1.cache.mine.example";

	private final Route53Double route53 = Doubles.empty();

	private final TestNodes nodes = TestNodes.over(this.route53);

	private final MockMvcTester mvc = MockMvcTester
		.create(MockMvcBuilders.standaloneSetup(new SandboxPageController(this.nodes.nodes(), endpoint())).build());

	@BeforeEach
	void delegate() {
		HostedZone zone = ZoneBirth.publicZone("Z1", DomainName.of("mine.example"), "mine", null);
		this.route53.ledger()
			.decide((world) -> new Decision.Accept<>(ZoneBirth.commit(zone, Instant.EPOCH, 0,
					RecordSet.simple("cache.mine.example", "NS", 60, NODE + ".", "node2.cache.mine.example."),
					RecordSet.simple(NODE, "A", 60, "203.0.113.1"),
					RecordSet.simple("node2.cache.mine.example", "A", 60, "203.0.113.2")), true));
	}

	@AfterEach
	void stop() {
		this.nodes.network().close();
		this.route53.close();
	}

	@Test
	void showsNodesAndTheWayIntoRoute53() {
		assertThat(this.mvc.get().uri("/sandbox")).hasStatusOk()
			.hasViewName("sandbox/show")
			.model()
			.satisfies((model) -> {
				assertThat(model.get("clusters")).asString()
					.contains("label=node1", "203.0.113.2", "state=sandbox.state.NONE");
				assertThat(model.get("moving"))
					.isEqualTo("#c0-n0-state,#c0-n0-leads,#c0-n1-state,#c0-n1-leads,#resolver-cache");
				assertThat(model.get("commands")).asString()
					.contains("aws --endpoint-url http://127.0.0.1:18053 route53");
			});
	}

	@Test
	void breaksAndMendsANode() {
		assertThat(this.mvc.post().uri("/sandbox/nodes").param("name", NODE).param("fault", "SLOW"))
			.hasRedirectedUrl("/sandbox")
			.flash()
			.extractingByKey("notice")
			.asString()
			.contains("sandbox.broken", NODE);
		assertThat(this.nodes.nodes().find(NODE))
			.hasValueSatisfying((node) -> assertThat(node.fault()).isEqualTo(NodeFault.SLOW));
		assertThat(this.mvc.get().uri("/sandbox")).model()
			.extractingByKey("clusters")
			.asString()
			.contains("kind=att, state=sandbox.state.SLOW");
		assertThat(this.mvc.post().uri("/sandbox/nodes").param("name", NODE).param("fault", "NONE")).flash()
			.extractingByKey("notice")
			.asString()
			.contains("sandbox.mended");
	}

	@Test
	void letsTheResolverForget() {
		assertThat(this.mvc.post().uri("/sandbox/resolver/flush")).hasRedirectedUrl("/sandbox");
	}

	@Test
	void hasNoPageForANodeThatIsNotThere() {
		assertThat(
				this.mvc.post().uri("/sandbox/nodes").param("name", "node9.cache.mine.example").param("fault", "SLOW"))
			.hasFailed();
		assertThat(this.mvc.post().uri("/sandbox/nodes").param("name", NODE).param("fault", "TIRED")).hasFailed();
	}

	private static ZoneEndpoint endpoint() {
		return new ZoneEndpoint() {

			@Override
			public URI address() {
				return URI.create("http://127.0.0.1:18053");
			}

			@Override
			public String accessKeyId() {
				return "key";
			}

			@Override
			public String secretAccessKey() {
				return "secret";
			}

		};
	}

}
