package dev.signpost.zone.route53;

import java.net.URI;
import java.time.Clock;
import java.util.Random;

import dev.signpost.sandbox.route53.Doubles;
import dev.signpost.sandbox.route53.Route53Double;
import dev.signpost.sandbox.route53.signature.SandboxKeys;
import dev.signpost.web.Mode;
import dev.signpost.zone.AccessReport.Caller;
import dev.signpost.zone.CredentialSource;
import dev.signpost.zone.ZoneEndpoint;
import dev.signpost.zone.ZoneTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.route53.endpoints.Route53EndpointProvider;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class Route53TargetsTests {

	private static final String ROLE = "arn:aws:iam::000000000000:role/signpost-dns";

	private final Route53Double route53 = Doubles.empty();

	@BeforeEach
	void set() {
		System.setProperty("aws.accessKeyId", SandboxKeys.ACCESS_KEY_ID);
		System.setProperty("aws.secretAccessKey", SandboxKeys.SECRET);
	}

	@AfterEach
	void clear() {
		System.clearProperty("aws.accessKeyId");
		System.clearProperty("aws.secretAccessKey");
		this.route53.close();
	}

	@Test
	void takesTheStandInWithItsOwnKeysAndNoOthers() {
		System.setProperty("aws.accessKeyId", "SOMEBODYELSE");
		Route53Target target = new Route53Targets(properties(null), Mode.SANDBOX).choose(new StandIn());
		assertThat(target.endpoint()).isEqualTo(this.route53.endpoint());
		assertThat(target.credentials().resolveCredentials().accessKeyId()).isEqualTo(SandboxKeys.ACCESS_KEY_ID);
		assertThat(caller(target).credentials()).isEqualTo(CredentialSource.SANDBOX);
	}

	@Test
	void neverLeavesTheSandboxForAws() {
		Route53Targets targets = new Route53Targets(properties(null), Mode.SANDBOX);
		assertThatIllegalStateException().isThrownBy(() -> targets.choose(null));
	}

	@Test
	void assumesTheRoleOfTheSettings() {
		Caller caller = caller(new Route53Targets(properties(ROLE), Mode.LIVE).choose(null));
		assertThat(caller.arn()).isEqualTo("arn:aws:sts::000000000000:assumed-role/signpost-dns/signpost");
		assertThat(caller.name()).isEqualTo("signpost-dns");
		assertThat(caller.credentials()).isEqualTo(CredentialSource.ROLE);
	}

	@Test
	void takesTheDefaultChainWithoutARole() {
		Caller caller = caller(new Route53Targets(properties(null), Mode.LIVE).choose(null));
		assertThat(caller.arn()).isEqualTo("arn:aws:iam::000000000000:user/sandbox");
		assertThat(caller.credentials()).isEqualTo(CredentialSource.PROPERTY);
	}

	@Test
	void tellsThatTheRoleWasNotHandedOut() {
		System.setProperty("aws.secretAccessKey", "wrong");
		Route53Target target = new Route53Targets(properties(ROLE), Mode.LIVE).choose(null);
		try (GatewayFixture fixture = new GatewayFixture(target, Clock.systemUTC())) {
			assertThat(fixture.gateway.hostedZones().toString())
				.contains(ZoneTrouble.NoCredentials.class.getSimpleName())
				.contains("SIGNPOST_ROUTE53_ROLE_ARN");
		}
	}

	@Test
	void callsTheGlobalServicesOfAws() {
		assertThat(Route53EndpointProvider.defaultProvider()
			.resolveEndpoint((where) -> where.region(Region.AWS_GLOBAL))
			.join()
			.endpointUrl()
			.toUri()).hasToString("https://route53.amazonaws.com");
		assertThat(StsEndpointProvider.defaultProvider()
			.resolveEndpoint((where) -> where.region(Region.AWS_GLOBAL))
			.join()
			.endpointUrl()
			.toUri()).hasToString("https://sts.amazonaws.com");
	}

	private ZoneProperties properties(String roleArn) {
		return new ZoneProperties(this.route53.endpoint().toString(), roleArn, null, 3, 10);
	}

	private static Caller caller(Route53Target target) {
		try (GatewayFixture fixture = new GatewayFixture(target, Clock.systemUTC())) {
			Patience patience = new Patience(new CallBudget(3, 10, fixture.ticker), fixture.ticker, new Random(1));
			return new AccessCheck(fixture.clients, patience, fixture.lead, Clock.systemUTC()).caller().orElseThrow();
		}
	}

	private final class StandIn implements ZoneEndpoint {

		@Override
		public URI address() {
			return Route53TargetsTests.this.route53.endpoint();
		}

		@Override
		public String accessKeyId() {
			return SandboxKeys.ACCESS_KEY_ID;
		}

		@Override
		public String secretAccessKey() {
			return SandboxKeys.SECRET;
		}

	}

}
