package dev.signpost.sandbox.route53;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.signpost.sandbox.route53.fault.Faults;
import dev.signpost.sandbox.route53.signature.SandboxKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ChangeStatus;
import software.amazon.awssdk.services.route53.model.HostedZoneAlreadyExistsException;
import software.amazon.awssdk.services.route53.model.InvalidChangeBatchException;
import software.amazon.awssdk.services.route53.model.ListResourceRecordSetsResponse;
import software.amazon.awssdk.services.route53.model.PriorRequestNotCompleteException;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The AWS SDK for Java as a judge, with its own signer, its own XML and its own retries.
 */
class AwsSdkTests {

	private final Route53Double route53 = Doubles.empty();

	private final Route53Client client = client(
			AwsBasicCredentials.create(SandboxKeys.ACCESS_KEY_ID, SandboxKeys.SECRET));

	@AfterEach
	void stop() {
		this.client.close();
		this.route53.close();
	}

	@Test
	void doesTheStepsOfTheGuide() {
		String zone = createZone("first");
		List<Change> changes = new ArrayList<>(IntStream.rangeClosed(1, 3)
			.mapToObj((node) -> change(ChangeAction.CREATE, "node" + node + ".redis.example.com", RRType.A,
					"192.0.2." + node))
			.toList());
		changes.add(change(ChangeAction.CREATE, "redis.example.com", RRType.NS, "node1.redis.example.com",
				"node2.redis.example.com", "node3.redis.example.com"));
		String id = this.client.changeResourceRecordSets(
				(request) -> request.hostedZoneId(zone).changeBatch((batch) -> batch.comment("guide").changes(changes)))
			.changeInfo()
			.id();
		assertThat(this.client.getChange((request) -> request.id(id)).changeInfo().status())
			.isEqualTo(ChangeStatus.INSYNC);
		assertThat(this.client.getChange((request) -> request.id(id)).changeInfo().comment()).isEqualTo("guide");
		assertThat(this.client.listResourceRecordSets((request) -> request.hostedZoneId(zone)).resourceRecordSets())
			.hasSize(6);
	}

	@Test
	void findsNoMessagesButTheWholeText() {
		String zone = createZone("first");
		send(zone, change(ChangeAction.CREATE, "a.example.com", RRType.A, "192.0.2.1"));
		assertThatExceptionOfType(InvalidChangeBatchException.class)
			.isThrownBy(() -> send(zone, change(ChangeAction.CREATE, "a.example.com", RRType.A, "192.0.2.2"),
					change(ChangeAction.DELETE, "b.example.com", RRType.A, "192.0.2.2")))
			.satisfies((refusal) -> {
				assertThat(refusal.messages()).isEmpty();
				assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(
						"[Tried to create resource record set [name='a.example.com.', type='A'] but it already exists, "
								+ "Tried to delete resource record set [name='b.example.com.', type='A'] but it was not found]");
				assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidChangeBatch");
				assertThat(refusal.requestId()).isNotEmpty();
			});
	}

	@Test
	void retriesALostAnswerAndMeetsItsOwnRecord() {
		String zone = createZone("first");
		this.route53.faults().set(swallowing(1));
		assertThatExceptionOfType(InvalidChangeBatchException.class)
			.isThrownBy(() -> send(zone, change(ChangeAction.CREATE, "a.example.com", RRType.A, "192.0.2.1")))
			.satisfies((refusal) -> {
				assertThat(refusal.numAttempts()).isEqualTo(2);
				assertThat(refusal.awsErrorDetails().errorMessage()).contains("but it already exists");
			});
		assertThat(this.route53.calls().calls("ChangeResourceRecordSets")).extracting(RecordedCall::outcome)
			.containsExactly("SWALLOWED", "InvalidChangeBatch");
	}

	@Test
	void retriesThrottlingToTheEnd() {
		this.route53.faults().set(throttling(3));
		assertThat(this.client.listHostedZones().hostedZones()).isEmpty();
		assertThat(this.route53.calls().calls("ListHostedZones")).extracting(RecordedCall::outcome)
			.containsExactly("Throttling", "Throttling", "Throttling", "OK");
	}

	@Test
	void readsErrorsAsTheirOwnKinds() {
		String zone = createZone("first");
		assertThatExceptionOfType(HostedZoneAlreadyExistsException.class).isThrownBy(() -> createZone("first"));
		this.route53.faults().set(new Faults(0, 60_000, 0, 0, 0, 0, 0, 0, false, 0, 0, false, Set.of(), Set.of()));
		assertThatExceptionOfType(PriorRequestNotCompleteException.class)
			.isThrownBy(() -> send(zone, change(ChangeAction.CREATE, "a.example.com", RRType.A, "192.0.2.1")))
			.satisfies((refusal) -> assertThat(refusal.awsErrorDetails().errorMessage())
				.isEqualTo("The request was rejected because Route 53 was still processing a prior request."));
	}

	@Test
	void walksTenThousandAndTwoSetsInThirtyFourPages() {
		String zone = createZone("first");
		for (int batch = 0; batch < 10; batch++) {
			int from = batch * 1000;
			send(zone,
					IntStream.range(from, from + 1000)
						.mapToObj((n) -> change(ChangeAction.CREATE, "n" + n + ".example.com", RRType.A, "192.0.2.1"))
						.toArray(Change[]::new));
		}
		List<ListResourceRecordSetsResponse> pages = this.client
			.listResourceRecordSetsPaginator((request) -> request.hostedZoneId(zone).maxItems("300"))
			.stream()
			.toList();
		assertThat(pages).hasSize(34);
		assertThat(pages.stream()
			.flatMap((page) -> page.resourceRecordSets().stream())
			.map((set) -> set.name() + set.typeAsString())).hasSize(10_002).doesNotHaveDuplicates();
	}

	@Test
	void showsAWildcardInOctal() {
		String zone = createZone("first");
		send(zone, change(ChangeAction.CREATE, "*.example.com", RRType.A, "192.0.2.1"));
		assertThat(this.client
			.listResourceRecordSets((request) -> request.hostedZoneId(zone).startRecordName("*.example.com"))
			.resourceRecordSets()
			.getFirst()
			.name()).isEqualTo("\\052.example.com.");
	}

	@Test
	void assumesARoleAndIsThenThatRole() {
		try (StsClient sts = sts(AwsBasicCredentials.create(SandboxKeys.ACCESS_KEY_ID, SandboxKeys.SECRET))) {
			Credentials credentials = sts.assumeRole(
					(request) -> request.roleArn("arn:aws:iam::000000000000:role/signpost").roleSessionName("amelia"))
				.credentials();
			AwsCredentials session = AwsSessionCredentials.create(credentials.accessKeyId(),
					credentials.secretAccessKey(), credentials.sessionToken());
			try (StsClient asRole = sts(session); Route53Client zones = client(session)) {
				assertThat(asRole.getCallerIdentity().arn())
					.isEqualTo("arn:aws:sts::000000000000:assumed-role/signpost/amelia");
				assertThat(zones.listHostedZones().hostedZones()).isEmpty();
			}
		}
	}

	private String createZone(String reference) {
		return this.client.createHostedZone((request) -> request.name("example.com").callerReference(reference))
			.hostedZone()
			.id();
	}

	private void send(String zone, Change... changes) {
		this.client.changeResourceRecordSets(
				(request) -> request.hostedZoneId(zone).changeBatch((batch) -> batch.changes(changes)));
	}

	private static Change change(ChangeAction action, String name, RRType type, String... values) {
		List<ResourceRecord> records = List.of(values)
			.stream()
			.map((value) -> ResourceRecord.builder().value(value).build())
			.toList();
		return Change.builder()
			.action(action)
			.resourceRecordSet((set) -> set.name(name).type(type).ttl(60L).resourceRecords(records))
			.build();
	}

	private static Faults swallowing(int calls) {
		return new Faults(0, 0, 0, 0, 0, 0, calls, 0, false, 0, 0, false, Set.of(), Set.of());
	}

	private static Faults throttling(int calls) {
		return new Faults(0, 0, calls, 0, 0, 0, 0, 0, false, 0, 0, false, Set.of(), Set.of());
	}

	private Route53Client client(AwsCredentials credentials) {
		return Route53Client.builder()
			.endpointOverride(this.route53.endpoint())
			.region(Region.AWS_GLOBAL)
			.credentialsProvider(StaticCredentialsProvider.create(credentials))
			.httpClient(UrlConnectionHttpClient.create())
			.build();
	}

	private StsClient sts(AwsCredentials credentials) {
		return StsClient.builder()
			.endpointOverride(this.route53.endpoint())
			.region(Region.US_EAST_1)
			.credentialsProvider(StaticCredentialsProvider.create(credentials))
			.httpClient(UrlConnectionHttpClient.create())
			.build();
	}

}
