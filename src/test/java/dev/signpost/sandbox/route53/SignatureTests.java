package dev.signpost.sandbox.route53;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;

import dev.signpost.sandbox.route53.fault.FaultsWanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may ask: the signature is really checked.
 */
class SignatureTests {

	private final Route53Double route53 = Doubles.empty();

	@AfterEach
	void stop() {
		this.route53.close();
	}

	@Test
	void refusesARequestWithoutASignature() {
		SignedClient.Reply reply = SignedClient
			.exchange(HttpRequest.newBuilder(URI.create(this.route53.endpoint() + "/2013-04-01/hostedzone")).build());
		assertThat(reply.status()).isEqualTo(403);
		assertThat(reply.code()).isEqualTo("MissingAuthenticationToken");
	}

	@Test
	void refusesAHeaderThatIsNone() {
		SignedClient.Reply reply = SignedClient
			.exchange(HttpRequest.newBuilder(URI.create(this.route53.endpoint() + "/2013-04-01/hostedzone"))
				.header("Authorization", "AWS4-HMAC-SHA256 Credential=x")
				.build());
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.code()).isEqualTo("IncompleteSignature");
	}

	@Test
	void refusesAnotherSecret() {
		refuses(client().secret("not-the-secret"), "SignatureDoesNotMatch",
				"The request signature we calculated does not match");
	}

	@Test
	void refusesAnUnknownKey() {
		refuses(client().accessKeyId("SANDBOXACCESSKEY0001"), "InvalidClientTokenId",
				"The security token included in the request is invalid.");
	}

	@Test
	void refusesAnotherRegionAndAnotherService() {
		refuses(client().region("eu-west-1"), "SignatureDoesNotMatch",
				"Credential should be scoped to a valid region.");
		refuses(client().service("s3"), "SignatureDoesNotMatch",
				"Credential should be scoped to correct service: 'route53'.");
	}

	@Test
	void acceptsTheRegionOfTheJavaSdk() {
		assertThat(client().region("aws-global").get("/2013-04-01/hostedzone").status()).isEqualTo(200);
	}

	@Test
	void acceptsFourMinutesAndRefusesSix() {
		Instant now = Instant.now();
		assertThat(client().at(now.minus(Duration.ofMinutes(4))).get("/2013-04-01/hostedzone").status()).isEqualTo(200);
		assertThat(client().at(now.plus(Duration.ofMinutes(4))).get("/2013-04-01/hostedzone").status()).isEqualTo(200);
		refuses(client().at(now.minus(Duration.ofMinutes(6))), "SignatureDoesNotMatch", "Signature expired: ");
		refuses(client().at(now.plus(Duration.ofMinutes(6))), "SignatureDoesNotMatch", "Signature not yet current: ");
	}

	@Test
	void refusesEverybodyWhenItsClockIsAhead() {
		this.route53.faults().set(wanted(600_000L));
		refuses(client(), "SignatureDoesNotMatch", " - 5 min.)");
	}

	@Test
	void coversTheBodyAndTheQuery() {
		assertThat(client().get("/2013-04-01/hostedzone?maxitems=1&marker=a%2Fb").status()).isEqualTo(200);
		assertThat(client().sts("Action=GetCallerIdentity&Version=2011-06-15").first("Arn"))
			.isEqualTo("arn:aws:iam::000000000000:user/sandbox");
	}

	private SignedClient client() {
		return new SignedClient(this.route53.endpoint());
	}

	private static FaultsWanted wanted(long clockLeadMillis) {
		return new FaultsWanted(null, null, null, null, null, null, null, null, null, clockLeadMillis, null, null, null,
				null);
	}

	private static void refuses(SignedClient client, String code, String words) {
		SignedClient.Reply reply = client.get("/2013-04-01/hostedzone");
		assertThat(reply.status()).isEqualTo(403);
		assertThat(reply.code()).isEqualTo(code);
		assertThat(reply.message()).contains(words);
	}

}
