package dev.signpost.sandbox.route53;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.signpost.sandbox.route53.SignedClient.raw;
import static dev.signpost.sandbox.route53.SignedClient.records;
import static dev.signpost.sandbox.route53.SignedClient.simple;
import static dev.signpost.sandbox.route53.SignedClient.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Each family of rules by its cases, good and bad.
 */
class RuleTests {

	private final Route53Double route53 = Doubles.empty();

	private final SignedClient client = new SignedClient(this.route53.endpoint());

	private String zone = "";

	@BeforeEach
	void createZone() {
		this.zone = this.client.createZone("example.com");
	}

	@AfterEach
	void stop() {
		this.route53.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			A     | 192.0.2.1
			A     | 0.0.0.0
			AAAA  | 2001:db8::1
			AAAA  | ::ffff:192.0.2.1
			AAAA  | 2001:DB8:0:0:0:0:0:1
			NS    | ns1.example.net
			NS    | NS1.Example.NET.
			CNAME | 192.0.2.1
			PTR   | host.example.net.
			TXT   | "v=spf1 -all"
			TXT   | "one" "two"
			TXT   | "a \\"quoted\\" word"
			TXT   | ""
			MX    | 10 mail.example.net
			SRV   | 1 10 5269 xmpp.example.net.
			CAA   | 0 issue "ca.example.net"
			DS    | 12345 13 2 49FD46E6C4B45C55D4AC3B1D6A8F5A5C
			SPF   | "v=spf1 -all"
			NAPTR | 100 50 "s" "z3950+I2L+I2C" "" _z3950._tcp.example.net
			""")
	void takesTheValue(String type, String value) {
		assertThat(this.client.change(this.zone, simple("CREATE", "x.example.com", type, "60", value)).message())
			.isEmpty();
		assertThat(this.client.list(this.zone, "?name=x.example.com").all("Value")).as("kept as typed")
			.containsExactly(value);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			A     | 192.0.2         | ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)
			A     | 192.0.2.01      | ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)
			A     | 2001:db8::1     | ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)
			A     | host.example    | ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)
			AAAA  | 192.0.2.1       | AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)
			AAAA  | 2001:db8:::1    | AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)
			AAAA  | fe80::1%eth0    | AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)
			NS    | a..b            | DomainLabelEmpty (Domain label is empty)
			NS    | 192.0.2.1       | NSRRDATAIllegalDomainName
			CNAME | a b             | UnsupportedCharacter (Value contains unsupported characters)
			TXT   | no quotes       | InvalidCharacterString (Value should be enclosed in quotation marks)
			TXT   | "open           | InvalidCharacterString (Value should be enclosed in quotation marks)
			TXT   | "a" b           | InvalidCharacterString (Value should be enclosed in quotation marks)
			MX    | mail.example    | MXRRDATANotTwoFields
			MX    | 65536 m.example | MXRRDATANotTwoFields
			SRV   | 1 2 host.example | SRVRRDATANotFourFields
			CAA   | 0 issue ca      | CAARRDATANotThreeFields
			DS    | 1 2 3 xyz       | DSRRDATANotFourFields
			""")
	void refusesTheValue(String type, String value, String problem) {
		assertThat(this.client.change(this.zone, simple("CREATE", "x.example.com", type, "60", value)).message())
			.startsWith("[Invalid Resource Record: 'FATAL problem: " + problem)
			.endsWith("']");
	}

	@Test
	void refusesATextOf256Signs() {
		String value = "\"" + "x".repeat(256) + "\"";
		assertThat(this.client.change(this.zone, simple("CREATE", "x.example.com", "TXT", "60", value)).message())
			.contains("CharacterStringTooLong (Value is too long)");
		assertThat(this.client
			.change(this.zone, simple("CREATE", "x.example.com", "TXT", "60", value.replace("xx\"", "x\"")))
			.status()).isEqualTo(200);
	}

	@ParameterizedTest
	@MethodSource
	void refusesAtItsPlace(String words, String change) {
		assertThat(this.client.change(this.zone, change).message()).contains(words);
	}

	static Stream<Arguments> refusesAtItsPlace() {
		return Stream.of(
				arguments("RRSet of type DS with DNS name example.com. is not permitted at apex",
						simple("CREATE", "example.com", "DS", "60", "1 2 3 00")),
				arguments("RRSet of type SOA with DNS name x.example.com. is not permitted",
						simple("CREATE", "x.example.com", "SOA", "60", "a.example. b.example. 1 2 3 4 5")),
				arguments("RRSet of type NS with DNS name \\052.example.com. is not permitted",
						simple("CREATE", "*.example.com", "NS", "60", "ns.example.net")),
				arguments("RRSet of type CNAME with DNS name x.example.com. cannot have more than one",
						simple("CREATE", "x.example.com", "CNAME", "60", "a.example", "b.example")),
				arguments("already exists", simple("CREATE", "example.com", "NS", "60", "ns.example.net")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CREATE          | 200
			DELETE          | 400
			CREATE,CREATE   | 400
			CREATE,DELETE   | 400
			CREATE,UPSERT   | 400
			UPSERT,UPSERT   | 400
			UPSERT          | 200
			""")
	void allowsTheseActionsOnANewSet(String actions, int status) {
		assertThat(this.client.change(this.zone, each(actions)).status()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DELETE               | 200
			DELETE,CREATE        | 200
			DELETE,DELETE        | 400
			DELETE,UPSERT        | 400
			DELETE,CREATE,DELETE | 400
			CREATE,DELETE        | 400
			UPSERT,DELETE        | 400
			UPSERT               | 200
			""")
	void allowsTheseActionsOnAKnownSet(String actions, int status) {
		this.client.change(this.zone, each("CREATE"));
		SignedClient.Reply reply = this.client.change(this.zone, each(actions));
		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.message()).isEqualTo((status == 200) ? ""
				: "[The request contains an invalid set of changes for a resource record set 'A x.example.com.']");
	}

	@Test
	void deletesWhateverTheOrderOfTheValues() {
		this.client.change(this.zone, simple("CREATE", "x.example.com", "A", "60", "192.0.2.1", "192.0.2.2"));
		assertThat(
				this.client.change(this.zone, simple("DELETE", "X.example.com.", "A", "60", "192.0.2.2", "192.0.2.1"))
					.status())
			.isEqualTo(200);
	}

	@Test
	void replacesARoutedGroupByASimpleSetOnlyIfTheDeletesComeFirst() {
		this.client.change(this.zone, weighted("CREATE", "x.example.com", "A", "i", 1, "192.0.2.1"));
		String delete = weighted("DELETE", "x.example.com", "A", "i", 1, "192.0.2.1");
		String create = simple("CREATE", "x.example.com", "A", "60", "192.0.2.1");
		assertThat(this.client.change(this.zone, create, delete).message())
			.contains("cannot be created as other RRSets");
		assertThat(this.client.change(this.zone, delete, create).status()).isEqualTo(200);
	}

	@Test
	void refusesTwoPoliciesInOneGroupAndTwoTtlsOfWeightedSets() {
		this.client.change(this.zone, weighted("CREATE", "x.example.com", "A", "i", 1, "192.0.2.1"));
		assertThat(this.client
			.change(this.zone,
					raw("CREATE", "x.example.com", "A",
							"<SetIdentifier>j</SetIdentifier><Region>eu-west-1</Region><TTL>60</TTL>"
									+ records("192.0.2.2")))
			.message()).contains("SetIdentifier j cannot be created as a non-latency set exists");
		assertThat(
				this.client
					.change(this.zone,
							raw("CREATE", "x.example.com", "A",
									"<SetIdentifier>j</SetIdentifier><Weight>1</Weight><TTL>61</TTL>"
											+ records("192.0.2.2")))
					.message())
			.contains("a weighted set with another TTL exists");
	}

	@ParameterizedTest
	@MethodSource
	void refusesAShapeThatIsNone(String words, String rest) {
		SignedClient.Reply reply = this.client.change(this.zone, raw("CREATE", "x.example.com", "A", rest));
		assertThat(reply.code()).isEqualTo("InvalidInput");
		assertThat(reply.message()).startsWith("Invalid request: ").contains(words);
	}

	static Stream<Arguments> refusesAShapeThatIsNone() {
		String alias = "<AliasTarget><HostedZoneId>Z1</HostedZoneId><DNSName>a.example.com</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget>";
		return Stream.of(arguments("but found none", "<TTL>60</TTL>"), arguments("but found none", ""),
				arguments("but found more than one", "<TTL>60</TTL>" + records("192.0.2.1") + alias),
				arguments("but found more than one", "<TTL>60</TTL>" + alias),
				arguments("Missing field 'SetIdentifier'", "<Weight>1</Weight><TTL>60</TTL>" + records("192.0.2.1")),
				arguments("[Weight, Region, Failover, GeoLocation, or MultiValueAnswer], but found none",
						"<SetIdentifier>i</SetIdentifier><TTL>60</TTL>" + records("192.0.2.1")),
				arguments("[Weight, Region, Failover, GeoLocation, or MultiValueAnswer], but found more than one",
						"<SetIdentifier>i</SetIdentifier><Weight>1</Weight><Region>eu-west-1</Region><TTL>60</TTL>"
								+ records("192.0.2.1")));
	}

	@Test
	void leadsAnAliasOnlyToASetOfItsZoneOrToAService() {
		this.client.change(this.zone, simple("CREATE", "t.example.com", "A", "60", "192.0.2.1"));
		assertThat(alias(this.zone, "t.example.com").status()).isEqualTo(200);
		assertThat(alias(this.zone, "none.example.com").message())
			.isEqualTo("[Tried to create an alias that targets none.example.com., type A in zone " + this.zone
					+ ", but that target was not found]");
		assertThat(alias(this.zone, "lb.eu-west-1.elb.amazonaws.com").message()).contains(
				"but the alias target name does not lie within the target zone, Tried to create an alias",
				"but that target was not found]");
	}

	@Test
	void namesEveryFaultOfABatchInOneList() {
		assertThat(this.client
			.change(this.zone, simple("CREATE", "a..example.com", "A", "60", "192.0.2.1"),
					simple("CREATE", "b.example.net", "A", "60", "192.0.2.1"),
					simple("CREATE", "c.example.com", "A", "60", "x"),
					simple("DELETE", "d.example.com", "A", "60", "192.0.2.1"))
			.message()
			.split(", (?=FATAL|RRSet|Invalid|Tried)")).hasSize(4);
	}

	@Test
	void takesAThousandRecordsAndNotOneMore() {
		String[] values = IntStream.range(0, 200).mapToObj((n) -> "192.0.2." + n).toArray(String[]::new);
		String[] five = IntStream.range(0, 5)
			.mapToObj((n) -> simple("CREATE", "n" + n + ".example.com", "A", "60", values))
			.toArray(String[]::new);
		String more = simple("CREATE", "more.example.com", "A", "60", "192.0.2.1");
		assertThat(this.client.change(this.zone, String.join("", five) + more).message())
			.isEqualTo("[Number of records limit of 1000 exceeded.]");
		assertThat(this.client.change(this.zone, five).status()).isEqualTo(200);
	}

	private SignedClient.Reply alias(String targetZone, String target) {
		return this.client.change(this.zone,
				raw("UPSERT", "alias.example.com", "A",
						"<AliasTarget><HostedZoneId>" + targetZone + "</HostedZoneId><DNSName>" + target
								+ "</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget>"));
	}

	private static String[] each(String actions) {
		return Stream.of(actions.split(","))
			.map((action) -> simple(action, "x.example.com", "A", "60", "192.0.2.1"))
			.toArray(String[]::new);
	}

}
