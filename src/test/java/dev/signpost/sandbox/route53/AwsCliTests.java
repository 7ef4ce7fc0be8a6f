package dev.signpost.sandbox.route53;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.signpost.sandbox.route53.fault.Faults;
import dev.signpost.sandbox.route53.signature.SandboxKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.signpost.sandbox.route53.AwsCli.records;
import static dev.signpost.sandbox.route53.AwsCli.set;
import static dev.signpost.sandbox.route53.AwsCli.simple;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The AWS CLI as a judge: it knows nothing of the double and reads every answer by its
 * own model of Route 53. What it refuses to send is sent by {@link MessageTableTests}.
 */
@Tag("peer")
class AwsCliTests {

	@TempDir
	private static Path folder;

	private static Route53Double route53;

	private static AwsCli aws;

	private static String zone;

	@BeforeAll
	static void start() {
		route53 = Doubles.empty();
		aws = new AwsCli(route53.endpoint(), folder);
		zone = createZone("messages.example.com");
		aws.change(zone, simple("CREATE", "www.messages.example.com", "A", "192.0.2.1"),
				simple("CREATE", "cname.messages.example.com", "CNAME", "www.example.com"),
				set("CREATE", "routed.messages.example.com", "A",
						"\"SetIdentifier\":\"one\",\"Weight\":1,\"TTL\":60," + records("192.0.2.1")))
			.printed();
	}

	@AfterAll
	static void stop() {
		route53.close();
	}

	@Test
	void doesTheStepsOfTheGuide() {
		String guide = createZone("example.com");
		for (int node = 1; node <= 3; node++) {
			aws.change(guide, simple("CREATE", "node" + node + ".redis.example.com", "A", "192.0.2." + node)).printed();
		}
		String change = aws
			.change(guide,
					simple("CREATE", "redis.example.com", "NS", "node1.redis.example.com", "node2.redis.example.com",
							"node3.redis.example.com"))
			.printed();
		assertThat(aws
			.run("route53", "list-resource-record-sets", "--hosted-zone-id", guide, "--query",
					"ResourceRecordSets[].[Name,Type,TTL]", "--output", "text")
			.printed()
			.lines()).containsExactly("example.com.\tNS\t172800", "example.com.\tSOA\t900",
					"redis.example.com.\tNS\t60", "node1.redis.example.com.\tA\t60", "node2.redis.example.com.\tA\t60",
					"node3.redis.example.com.\tA\t60");
		assertThat(aws.run("route53", "get-change", "--id", change, "--query", "ChangeInfo.Status", "--output", "text")
			.printed()).isEqualTo("INSYNC");
	}

	@ParameterizedTest
	@MethodSource
	void readsEveryAnswer(String part, String command) {
		assertThat(aws.run(command.replace("@zone", zone).split(" ")).printed()).contains(part);
	}

	static Stream<Arguments> readsEveryAnswer() {
		return Stream.of( //
				arguments("\"Name\": \"messages.example.com.\"", "route53 list-hosted-zones"),
				arguments("\"DNSName\": \"messages.example.com\"",
						"route53 list-hosted-zones-by-name --dns-name messages.example.com"),
				arguments("\"NameServers\"", "route53 get-hosted-zone --id @zone"),
				arguments("\"Value\": 10000",
						"route53 get-hosted-zone-limit --hosted-zone-id @zone --type MAX_RRSETS_BY_ZONE"),
				arguments("NOT_SIGNING", "route53 get-dnssec --hosted-zone-id @zone"),
				arguments("\"ResponseCode\": \"NOERROR\"",
						"route53 test-dns-answer --hosted-zone-id @zone --record-name www.messages.example.com --record-type A"),
				arguments(SandboxKeys.ACCOUNT, "sts get-caller-identity"), arguments("assumed-role/dns/someone",
						"sts assume-role --role-arn arn:aws:iam::000000000000:role/dns --role-session-name someone"));
	}

	@ParameterizedTest
	@MethodSource
	void printsEveryMessageThatItCanProvoke(String number, String words, String[] changes) {
		assertThat(aws.change(zone, changes).err()).as("message " + number).contains(words);
	}

	static Stream<Arguments> printsEveryMessageThatItCanProvoke() {
		String create = simple("CREATE", "www.messages.example.com", "A", "192.0.2.9");
		return Stream.of(
				message("1", "set [name='www.messages.example.com.', type='A'] but it already exists]", create),
				message("2", "set [name='none.messages.example.com.', type='A'] but it was not found]",
						simple("DELETE", "none.messages.example.com", "A", "192.0.2.9")),
				message("3", "but the values provided do not match the current values]",
						simple("DELETE", "www.messages.example.com", "A", "192.0.2.9")),
				message("4", "[RRSet with DNS name a.other.example. is not permitted in zone messages.example.com.]",
						simple("CREATE", "a.other.example", "A", "192.0.2.9")),
				message("5", "as it conflicts with other records with the same DNS name in zone messages.example.com.]",
						simple("CREATE", "www.messages.example.com", "CNAME", "x.example.net")),
				message("6", "because a conflicting RRSet of type  CNAME with the same DNS name already exists",
						simple("CREATE", "cname.messages.example.com", "A", "192.0.2.9")),
				message("7", "is not permitted at apex in zone messages.example.com.]",
						simple("CREATE", "messages.example.com", "CNAME", "x.example.net")),
				message("8", "[A HostedZone must contain exactly one SOA record.]", soa()),
				message("9",
						"type A, SetIdentifier i cannot be created as a non-weighted set exists with the same name and type.]",
						set("CREATE", "www.messages.example.com", "A",
								"\"SetIdentifier\":\"i\",\"Weight\":1,\"TTL\":60," + records("192.0.2.9"))),
				message("10", "cannot be created as other RRSets exist with the same name and type.]",
						simple("UPSERT", "routed.messages.example.com", "A", "192.0.2.9")),
				message("11",
						"[The request contains an invalid set of changes for a resource record set 'A twice.messages.example.com.']",
						simple("CREATE", "twice.messages.example.com", "A", "192.0.2.9"),
						simple("UPSERT", "twice.messages.example.com", "A", "192.0.2.9")),
				message("12", "ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with '1.2.3'",
						simple("CREATE", "bad.messages.example.com", "A", "1.2.3")),
				message("13", "[Number of records limit of 1000 exceeded.]",
						IntStream.range(0, 501)
							.mapToObj((n) -> simple("UPSERT", "n" + n + ".messages.example.com", "A", "192.0.2.9"))
							.toArray(String[]::new)),
				message("14", "(InvalidInput)", simple("CREATE", "x.messages.example.com", "BOGUS", "192.0.2.9")),
				message("15", "but found none in Change with [Action=CREATE, Name=x.messages.example.com, Type=A,",
						set("CREATE", "x.messages.example.com", "A", records("192.0.2.9"))));
	}

	@Test
	void printsMessages17To19() {
		String create = simple("CREATE", "new.messages.example.com", "A", "192.0.2.9");
		route53.faults().set(faults(3_600_000, 0, Set.of()));
		assertThat(aws.change(zone, create).err()).contains("(PriorRequestNotComplete)",
				"The request was rejected because Route 53 was still processing a prior request.");
		route53.faults().set(faults(0, 100, Set.of()));
		assertThat(aws.change(zone, create).err()).contains("(Throttling)", "Rate exceeded");
		route53.faults().set(faults(0, 0, Set.of("ChangeResourceRecordSets")));
		assertThat(aws.change(zone, create).err()).contains("(AccessDenied)",
				"is not authorized to perform: route53:ChangeResourceRecordSets on resource: arn:aws:route53:::hostedzone/");
		route53.faults().clear();
		assertThat(aws.change("Z0NOBODYHASTHISZONE0", create).err()).contains("(NoSuchHostedZone)",
				"No hosted zone found with ID: Z0NOBODYHASTHISZONE0");
		assertThat(aws.run("route53", "get-change", "--id", "C0NOBODYHASTHIS00000").err()).contains("(NoSuchChange)");
		assertThat(aws
			.change(zone,
					set("CREATE", "new.messages.example.com", "A",
							"\"HealthCheckId\":\"00000000-0000-4000-8000-000000000000\",\"TTL\":60,"
									+ records("192.0.2.9")))
			.err()).contains("(NoSuchHealthCheck)");
	}

	private static String soa() {
		String value = aws
			.run("route53", "list-resource-record-sets", "--hosted-zone-id", zone, "--query",
					"ResourceRecordSets[?Type=='SOA'].ResourceRecords[0].Value", "--output", "text")
			.printed();
		return set("DELETE", "messages.example.com", "SOA", "\"TTL\":900," + records(value));
	}

	private static Arguments message(String number, String words, String... changes) {
		return arguments(number, words, Arrays.copyOf(changes, changes.length));
	}

	private static Faults faults(long busyMillis, int throttle, Set<String> deny) {
		return new Faults(0, busyMillis, throttle, 0, 0, 0, 0, 0, false, 0, 0, false, deny, Set.of());
	}

	private static String createZone(String name) {
		return aws
			.run("route53", "create-hosted-zone", "--name", name, "--caller-reference", name, "--query",
					"HostedZone.Id", "--output", "text")
			.printed();
	}

}
