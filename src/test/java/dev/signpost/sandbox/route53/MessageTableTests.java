package dev.signpost.sandbox.route53;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static dev.signpost.sandbox.route53.SignedClient.raw;
import static dev.signpost.sandbox.route53.SignedClient.records;
import static dev.signpost.sandbox.route53.SignedClient.simple;
import static dev.signpost.sandbox.route53.SignedClient.weighted;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every message of the Route 53 table once, by a signed request, word for word.
 */
class MessageTableTests {

	private static Route53Double route53;

	private static SignedClient client;

	private static String zone;

	@BeforeAll
	static void start() {
		route53 = Doubles.empty();
		client = new SignedClient(route53.endpoint());
		zone = client.createZone("example.com");
		assertThat(client
			.change(zone, simple("CREATE", "www.example.com", "A", "60", "192.0.2.1"),
					simple("CREATE", "cname.example.com", "CNAME", "60", "www.example.com"),
					weighted("CREATE", "routed.example.com", "A", "one", 1, "192.0.2.1"))
			.status()).isEqualTo(200);
	}

	@AfterAll
	static void stop() {
		route53.close();
	}

	@Test
	void message1TellsThatTheSetExists() {
		refuses(simple("CREATE", "WWW.example.com.", "A", "60", "192.0.2.9"),
				"[Tried to create resource record set [name='www.example.com.', type='A'] but it already exists]");
	}

	@Test
	void message1NamesTheIdentifierOfARoutedSet() {
		refuses(weighted("CREATE", "routed.example.com", "A", "one", 2, "192.0.2.9"),
				"[Tried to create resource record set [name='routed.example.com.', type='A', set-identifier='one'] but it already exists]");
	}

	@Test
	void message2TellsThatTheSetWasNotFound() {
		refuses(simple("DELETE", "none.example.com", "A", "60", "192.0.2.1"),
				"[Tried to delete resource record set [name='none.example.com.', type='A'] but it was not found]");
	}

	@Test
	void message3TellsThatTheValuesDiffer() {
		refuses(simple("DELETE", "www.example.com", "A", "61", "192.0.2.1"),
				"[Tried to delete resource record set [name='www.example.com.', type='A'] but the values provided do not match the current values]");
	}

	@Test
	void message4TellsThatTheNameIsNotInTheZone() {
		refuses(simple("CREATE", "a.other.example", "A", "60", "192.0.2.1"),
				"[RRSet with DNS name a.other.example. is not permitted in zone example.com.]");
	}

	@Test
	void message5TellsThatTheCnameConflicts() {
		refuses(simple("CREATE", "www.example.com", "CNAME", "60", "x.example.net"),
				"[RRSet of type CNAME with DNS name www.example.com. is not permitted as it conflicts with other records with the same DNS name in zone example.com.]");
	}

	@Test
	void message6TellsThatACnameExists() {
		refuses(simple("CREATE", "cname.example.com", "A", "60", "192.0.2.1"),
				"[RRSet of type A with DNS name cname.example.com. is not permitted because a conflicting RRSet of type  CNAME with the same DNS name already exists in zone example.com.]");
	}

	@Test
	void message7RefusesACnameAtTheApex() {
		refuses(simple("CREATE", "example.com", "CNAME", "60", "x.example.net"),
				"[RRSet of type CNAME with DNS name example.com. is not permitted at apex in zone example.com.]");
	}

	@Test
	void message8KeepsTheApexSets() {
		SignedClient.Reply list = client.list(zone, "?name=example.com&type=NS&maxitems=2");
		String ns = simple("DELETE", "example.com", "NS", "172800",
				list.all("Value").subList(0, 4).toArray(String[]::new));
		refuses(ns, "[A HostedZone must contain at least one NS record for the zone itself.]");
		refuses(simple("DELETE", "example.com", "SOA", "900", list.all("Value").getLast()),
				"[A HostedZone must contain exactly one SOA record.]");
	}

	@Test
	void message9RefusesARoutedSetBesideASimpleOne() {
		refuses(weighted("CREATE", "www.example.com", "A", "i", 1, "192.0.2.1"),
				"[RRSet with DNS name www.example.com., type A, SetIdentifier i cannot be created as a non-weighted set exists with the same name and type.]");
	}

	@Test
	void message10RefusesASimpleSetBesideARoutedOne() {
		String message = "[RRSet with DNS name routed.example.com., type A cannot be created as other RRSets exist with the same name and type.]";
		refuses(simple("CREATE", "routed.example.com", "A", "60", "192.0.2.1"), message);
		refuses(simple("UPSERT", "routed.example.com", "A", "60", "192.0.2.1"), message);
	}

	@Test
	void message11RefusesTwoChangesOfOneSet() {
		String change = simple("CREATE", "twice.example.com", "A", "60", "192.0.2.1");
		refuses(change + change,
				"[The request contains an invalid set of changes for a resource record set 'A twice.example.com.']");
	}

	@Test
	void message12TellsWhatIsWrongWithAValueOrAName() {
		refuses(simple("CREATE", "bad.example.com", "A", "60", "192.0.2.256"),
				"[Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with '192.0.2.256'']");
		refuses(simple("CREATE", "a..example.com", "A", "60", "192.0.2.1"),
				"[FATAL problem: DomainLabelEmpty (Domain label is empty) encountered with 'a..example.com']");
		refuses(simple("CREATE", "a b.example.com", "A", "60", "192.0.2.1"),
				"[FATAL problem: UnsupportedCharacter (Value contains unsupported characters) encountered with ' ']");
		refuses(simple("CREATE", "a".repeat(64) + ".example.com", "A", "60", "192.0.2.1"),
				"[FATAL problem: DomainLabelTooLong (Domain label is too long) encountered with '" + "a".repeat(64)
						+ "']");
	}

	@Test
	void message13LimitsTheRecordsOfABatch() {
		String[] changes = new String[501];
		for (int i = 0; i < changes.length; i++) {
			changes[i] = simple("UPSERT", "n" + i + ".example.com", "A", "60", "192.0.2.1");
		}
		refuses(String.join("", changes), "[Number of records limit of 1000 exceeded.]");
	}

	@Test
	void message14NamesTheRuleOfTheSchema() {
		refuses("InvalidInput", raw("CREATE", "x.example.com", "A", "<TTL>60</TTL><ResourceRecords/>"),
				"Invalid XML ; cvc-complex-type.2.4.b: The content of element 'ResourceRecords' is not complete. One of '{\"https://route53.amazonaws.com/doc/2013-04-01/\":ResourceRecord}' is expected.");
	}

	@Test
	void message15WantsExactlyOneContent() {
		refuses("InvalidInput", raw("CREATE", "x.example.com", "A", records("192.0.2.1")),
				"Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], but found none in Change with [Action=CREATE, Name=x.example.com, Type=A, SetIdentifier=null]");
	}

	@Test
	void message16WantsTheRightRoot() {
		SignedClient.Reply reply = client.post("/2013-04-01/hostedzone/" + zone + "/rrset",
				"<ChangeBatch xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"/>");
		assertThat(reply.code()).isEqualTo("MalformedInput");
		assertThat(reply.message()).isEqualTo("ChangeBatch is not valid, expected ChangeResourceRecordSetsRequest");
	}

	private static void refuses(String change, String message) {
		refuses("InvalidChangeBatch", change, message);
	}

	private static void refuses(String code, String change, String message) {
		String before = client.list(zone, "").body();
		SignedClient.Reply reply = client.change(zone, change);
		assertThat(reply.message()).isEqualTo(message);
		assertThat(reply.code()).isEqualTo(code);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).startsWith("<?xml version=\"1.0\"?>\n<ErrorResponse xmlns=")
			.contains("<Type>Sender</Type>");
		assertThat(client.list(zone, "").body()).as("the zone afterwards").isEqualTo(before);
	}

}
