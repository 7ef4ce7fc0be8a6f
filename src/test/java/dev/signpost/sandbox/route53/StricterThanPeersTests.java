package dev.signpost.sandbox.route53;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.signpost.sandbox.route53.SignedClient.raw;
import static dev.signpost.sandbox.route53.SignedClient.records;
import static dev.signpost.sandbox.route53.SignedClient.simple;
import static dev.signpost.sandbox.route53.SignedClient.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What moto 5.2.3, MiniStack 1.4.21 and Floci 1.5.22 were seen to get wrong, and Route 53
 * gets right. Each name says who is wrong.
 */
class StricterThanPeersTests {

	private final Route53Double route53 = Doubles.empty();

	private final SignedClient client = new SignedClient(this.route53.endpoint());

	private String zone = "";

	@BeforeEach
	void createZone() {
		this.zone = this.client.createZone("example.com");
		accepts(simple("CREATE", "a.example.com", "A", "60", "192.0.2.1"));
	}

	@AfterEach
	void stop() {
		this.route53.close();
	}

	@Test
	void refusesASecondCreateWithOtherValuesWhereMotoAddsItBeside() {
		refuses("already exists", simple("CREATE", "a.example.com", "A", "60", "192.0.2.2"));
	}

	@Test
	void refusesASecondCreateInOtherCaseWhereAllThreeAcceptIt() {
		refuses("[name='a.example.com.', type='A'] but it already exists",
				simple("CREATE", "A.EXAMPLE.com", "A", "60", "192.0.2.2"));
	}

	@Test
	void refusesADeleteWithOtherValuesWhereFlociDeletes() {
		refuses("do not match the current values", simple("DELETE", "a.example.com", "A", "60", "192.0.2.2"));
	}

	@Test
	void refusesADeleteAsABatchFaultWhereMotoSaysInvalidInput() {
		refuses("but it was not found", simple("DELETE", "b.example.com", "A", "60", "192.0.2.2"));
	}

	@Test
	void measuresNamesByLabelWhereMotoMeasuresBySuffix() {
		refuses("[RRSet with DNS name a.notexample.com. is not permitted in zone example.com.]",
				simple("CREATE", "a.notexample.com", "A", "60", "192.0.2.1"));
	}

	@Test
	void refusesANameOutsideTheZoneWhereMiniStackAndFlociAcceptIt() {
		refuses("is not permitted in zone", simple("CREATE", "a.example.net", "A", "60", "192.0.2.1"));
	}

	@Test
	void keepsTheWholeZoneWhenALaterChangeFailsWhereMotoKeepsTheEarlierOnes() {
		refuses("is not permitted in zone", simple("CREATE", "first.example.com", "A", "60", "192.0.2.1")
				+ simple("CREATE", "second.example.net", "A", "60", "192.0.2.1"));
	}

	@Test
	void judgesEachChangeOnTheWorkingCopyWhereFlociJudgesOnTheOldState() {
		accepts(simple("DELETE", "a.example.com", "A", "60", "192.0.2.1")
				+ simple("CREATE", "a.example.com", "A", "60", "192.0.2.1"));
		String twice = simple("CREATE", "t.example.com", "A", "60", "192.0.2.1");
		refuses("invalid set of changes", twice + twice);
	}

	@Test
	void refusesToDeleteTheApexServersWhereMiniStackDeletesThem() {
		String[] servers = this.client.list(this.zone, "").all("Value").subList(0, 4).toArray(String[]::new);
		refuses("[A HostedZone must contain at least one NS record for the zone itself.]",
				simple("DELETE", "example.com", "NS", "172800", servers));
	}

	@ParameterizedTest
	@MethodSource
	void refusesWhatAllThreeAccept(String what, String words, String change) {
		refuses(words, change);
	}

	static Stream<Arguments> refusesWhatAllThreeAccept() {
		return Stream.of(
				arguments("a CNAME beside an A", "RRSet of type CNAME with DNS name a.example.com.",
						simple("CREATE", "a.example.com", "CNAME", "60", "x.example.net")),
				arguments("a CNAME at the apex", "is not permitted at apex in zone example.com.",
						simple("CREATE", "example.com", "CNAME", "60", "x.example.net")),
				arguments("a bad IPv4 address", "ARRDATAIllegalIPv4Address",
						simple("CREATE", "b.example.com", "A", "60", "192.0.2.256")),
				arguments("an address as name server", "NSRRDATAIllegalDomainName",
						simple("CREATE", "b.example.com", "NS", "60", "192.0.2.1")),
				arguments("a missing TTL", "but found none in Change with",
						raw("CREATE", "b.example.com", "A", records("192.0.2.1"))),
				arguments("a TTL of 2^31", "Value '2147483648' is not facet-valid",
						simple("CREATE", "b.example.com", "A", "2147483648", "192.0.2.1")),
				arguments("an unknown type", "Value 'BOGUS' is not facet-valid",
						simple("CREATE", "b.example.com", "BOGUS", "60", "192.0.2.1")),
				arguments("an empty batch", "The content of element 'Changes' is not complete.", ""),
				arguments("a value twice", "[Duplicate Resource Record: '192.0.2.1']",
						simple("CREATE", "b.example.com", "A", "60", "192.0.2.1", "192.0.2.1")),
				arguments("a label of 64 signs", "DomainLabelTooLong",
						simple("CREATE", "b".repeat(64) + ".example.com", "A", "60", "192.0.2.1")),
				arguments("500 values", "Cannot have more than 400 records in a RRSet.",
						simple("CREATE", "b.example.com", "A", "60",
								IntStream.range(0, 500)
									.mapToObj((n) -> "10.0." + n / 250 + "." + n % 250)
									.toArray(String[]::new))),
				arguments("a routed set beside a simple one", "as a non-weighted set exists",
						weighted("CREATE", "a.example.com", "A", "i", 1, "192.0.2.1")),
				arguments("32001 characters", "[RDATA character limit of 32000 exceeded.]", texts(129)),
				arguments("an unknown action (Floci)", "Value 'REPLACE' is not facet-valid",
						simple("REPLACE", "b.example.com", "A", "60", "192.0.2.1")));
	}

	@Test
	void refusesXmlThatIsNoneWhereMotoFailsAndFlociAcceptsIt() {
		SignedClient.Reply reply = this.client.post("/2013-04-01/hostedzone/" + this.zone + "/rrset/", "<ChangeRes");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.code()).isEqualTo("MalformedInput");
	}

	@Test
	void readsNoDocumentType() {
		SignedClient.Reply reply = this.client.post("/2013-04-01/hostedzone/" + this.zone + "/rrset/",
				"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>");
		assertThat(reply.code()).isEqualTo("MalformedInput");
	}

	@Test
	void escapesAWildcardWhereAllThreeShowTheStar() {
		accepts(simple("CREATE", "*.example.com", "A", "60", "192.0.2.1"));
		assertThat(this.client.list(this.zone, "").all("Name")).contains("\\052.example.com.");
	}

	@Test
	void sortsByLabelsTurnedRoundWhereFlociSortsPlainly() {
		accepts(simple("CREATE", "redis.example.com", "TXT", "60", "\"x\"")
				+ simple("CREATE", "redis-a.example.com", "A", "60", "192.0.2.1")
				+ simple("CREATE", "node1.redis.example.com", "A", "60", "192.0.2.1"));
		assertThat(this.client.list(this.zone, "").all("Name")).containsExactly("example.com.", "example.com.",
				"a.example.com.", "redis-a.example.com.", "redis.example.com.", "node1.redis.example.com.");
	}

	@Test
	void capsPagesAtThreeHundredWhereMotoAndFlociDoNot() {
		assertThat(this.client.list(this.zone, "?maxitems=1000").first("MaxItems")).isEqualTo("300");
	}

	@Test
	void beginsAZoneListAtANameWhereMotoOnlyFindsEqualOnes() {
		this.client.createZone("b.example");
		this.client.createZone("d.example");
		assertThat(this.client.get("/2013-04-01/hostedzonesbyname?dnsname=c.example").all("Name"))
			.containsExactly("d.example.");
	}

	@Test
	void refusesAKnownReferenceWhereMotoMakesAZoneAndMiniStackReturnsTheOld() {
		String request = "<CreateHostedZoneRequest xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\">"
				+ "<Name>z.example</Name><CallerReference>once</CallerReference></CreateHostedZoneRequest>";
		assertThat(this.client.post("/2013-04-01/hostedzone", request).status()).isEqualTo(201);
		SignedClient.Reply again = this.client.post("/2013-04-01/hostedzone", request);
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.code()).isEqualTo("HostedZoneAlreadyExists");
	}

	@Test
	void knowsNoForeignChangeIdWhereMotoKnowsAny() {
		assertThat(this.client.get("/2013-04-01/change/C0NOBODYHASTHIS00000").status()).isEqualTo(404);
	}

	private static String texts(int count) {
		return IntStream.range(0, count)
			.mapToObj((n) -> simple("CREATE", "t" + n + ".example.com", "TXT", "60", "\"" + "x".repeat(247) + "\""))
			.reduce("", String::concat);
	}

	private void accepts(String changes) {
		assertThat(this.client.change(this.zone, changes)).matches((reply) -> reply.status() == 200);
	}

	private void refuses(String words, String changes) {
		String before = this.client.list(this.zone, "").body();
		SignedClient.Reply reply = this.client.change(this.zone, changes);
		assertThat(reply.message()).contains(words);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.code()).isIn("InvalidChangeBatch", "InvalidInput");
		assertThat(this.client.list(this.zone, "").body()).as("the zone afterwards").isEqualTo(before);
	}

}
