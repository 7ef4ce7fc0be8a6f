package dev.signpost.sandbox.route53;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.signpost.sandbox.route53.SignedClient.simple;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads of one zone, and its creation.
 */
class ZoneReadTests {

	private static final String NAMESPACE = "https://route53.amazonaws.com/doc/2013-04-01/";

	private final Route53Double route53 = Doubles.withStory();

	private final SignedClient client = new SignedClient(this.route53.endpoint());

	@AfterEach
	void stop() {
		this.route53.close();
	}

	@Test
	void createsAPublicZoneWithServersAndTwoSets() {
		SignedClient.Reply reply = create("New.Example", "");
		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.location()).endsWith("/2013-04-01" + reply.first("Id"));
		assertThat(reply.first("Name")).isEqualTo("new.example.");
		assertThat(reply.all("NameServer")).hasSize(4).noneMatch((server) -> server.endsWith("."));
		String zone = reply.first("Id").replace("/hostedzone/", "");
		SignedClient.Reply list = this.client.list(zone, "");
		assertThat(list.all("Type")).containsExactly("NS", "SOA");
		assertThat(list.all("TTL")).containsExactly("172800", "900");
		assertThat(list.all("Value").getFirst()).endsWith(".");
		assertThat(list.all("Value").getLast()).endsWith(". awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400");
	}

	@Test
	void createsAPrivateZoneWithItsNetwork() {
		SignedClient.Reply reply = create("inside.example",
				"<VPC><VPCRegion>eu-west-1</VPCRegion><VPCId>vpc-1</VPCId></VPC>");
		assertThat(reply.first("PrivateZone")).isEqualTo("true");
		assertThat(reply.first("VPCId")).isEqualTo("vpc-1");
		SignedClient.Reply get = this.client.get("/2013-04-01" + reply.first("Id"));
		assertThat(get.first("VPCRegion")).isEqualTo("eu-west-1");
		assertThat(get.body()).doesNotContain("DelegationSet");
		assertThat(this.client.get("/2013-04-01" + reply.first("Id") + "/dnssec").code()).isEqualTo("InvalidArgument");
	}

	@ParameterizedTest
	@CsvSource({ "a..example,InvalidDomainName", "example,InvalidDomainName" })
	void refusesANameThatIsNone(String name, String code) {
		assertThat(create(name, "").code()).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource({ "MAX_RRSETS_BY_ZONE,10000", "MAX_VPCS_ASSOCIATED_BY_ZONE,HostedZoneNotPrivate",
			"MAX_NOTHING,InvalidInput" })
	void tellsLimits(String type, String answer) {
		SignedClient.Reply reply = this.client
			.get("/2013-04-01/hostedzonelimit/" + SandboxSeed.ENTERPRISE + "/" + type);
		assertThat(reply.status() == 200 ? reply.first("Value") : reply.code()).isEqualTo(answer);
	}

	@ParameterizedTest
	@CsvSource({ "hostedzone/Z0NOBODY", "hostedzone/Z0NOBODY/rrset", "hostedzone/Z0NOBODY/dnssec",
			"hostedzonelimit/Z0NOBODY/MAX_RRSETS_BY_ZONE",
			"testdnsanswer?hostedzoneid=Z0NOBODY&recordname=a.example&recordtype=A" })
	void knowsNoForeignZone(String path) {
		SignedClient.Reply reply = this.client.get("/2013-04-01/" + path);
		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.code()).isEqualTo("NoSuchHostedZone");
	}

	/** A zone that is missing is told before anything else about a batch. */
	@Test
	void looksForTheZoneBeforeTheBatch() {
		assertThat(this.client.post("/2013-04-01/hostedzone/Z0NOBODY/rrset", "no XML").code())
			.isEqualTo("NoSuchHostedZone");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			mail,             A,     198.51.100.25,         NOERROR
			MAIL,             A,     198.51.100.25,         NOERROR
			mail,             AAAA,  -,                     NOERROR
			docs,             A,     www.enterprise.example, NOERROR
			nobody,           A,     -,                     NXDOMAIN
			any.apps,         A,     198.51.100.60,         NOERROR
			a.b.apps,         A,     198.51.100.60,         NOERROR
			old,              A,     -,                     NOERROR
			partner,          NS,    -,                     NOERROR
			www.partner,      A,     -,                     NOERROR
			""")
	void answersFromItsSets(String label, String type, String value, String code) {
		SignedClient.Reply reply = this.client.get("/2013-04-01/testdnsanswer?hostedzoneid=" + SandboxSeed.ENTERPRISE
				+ "&recordname=" + label + ".enterprise.example&recordtype=" + type);
		assertThat(reply.all("RecordDataEntry")).isEqualTo((value != null) ? List.of(value) : List.of());
		assertThat(reply.first("ResponseCode")).isEqualTo(code);
	}

	/**
	 * boto3 and the CLI write members in the order of the caller's JSON, and Route 53
	 * takes that (boto3 issue 1462 shows such a batch judged by its values).
	 */
	@Test
	void takesMembersInAnyOrder() {
		SignedClient.Reply reply = this.client.post("/2013-04-01/hostedzone/" + SandboxSeed.ENTERPRISE + "/rrset",
				"<ChangeResourceRecordSetsRequest xmlns=\"" + NAMESPACE + "\"><ChangeBatch><Changes><Change>"
						+ "<ResourceRecordSet><ResourceRecords><ResourceRecord><Value>192.0.2.1</Value></ResourceRecord>"
						+ "</ResourceRecords><TTL>60</TTL><Type>A</Type><Name>any.enterprise.example</Name>"
						+ "</ResourceRecordSet><Action>CREATE</Action></Change></Changes><Comment>last</Comment>"
						+ "</ChangeBatch></ChangeResourceRecordSetsRequest>");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.first("Comment")).isEqualTo("last");
	}

	@Test
	void takesACommentOf256SignsAndNotOneMore() {
		assertThat(withComment("x".repeat(256)).status()).isEqualTo(200);
		assertThat(withComment("x".repeat(257)).message()).startsWith("Invalid XML ; cvc-maxLength-valid: ");
	}

	private SignedClient.Reply withComment(String comment) {
		return this.client.post("/2013-04-01/hostedzone/" + SandboxSeed.ENTERPRISE + "/rrset",
				"<ChangeResourceRecordSetsRequest xmlns=\"" + NAMESPACE + "\"><ChangeBatch><Comment>" + comment
						+ "</Comment><Changes>" + simple("UPSERT", "c.enterprise.example", "A", "60", "192.0.2.1")
						+ "</Changes></ChangeBatch></ChangeResourceRecordSetsRequest>");
	}

	private SignedClient.Reply create(String name, String vpc) {
		return this.client.post("/2013-04-01/hostedzone", "<CreateHostedZoneRequest xmlns=\"" + NAMESPACE + "\"><Name>"
				+ name + "</Name>" + vpc + "<CallerReference>" + name + "</CallerReference></CreateHostedZoneRequest>");
	}

}
