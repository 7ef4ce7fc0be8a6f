package dev.signpost.zone.route53;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import dev.signpost.zone.Right;
import dev.signpost.zone.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

import static org.assertj.core.api.Assertions.assertThat;

class Route53WritingTests {

	private static final ZoneRef ZONE = new ZoneRef("Z1", DnsName.of("enterprise.example"), Visibility.PUBLIC);

	private static final RecordSet OLD = set("node1.redis.enterprise.example", RecordType.A, 300, "192.0.2.1");

	private static final RecordSet NEW = set("node1.redis.enterprise.example", RecordType.A, 60, "192.0.2.2");

	private static final RecordSet STAR = set("*.redis.enterprise.example", RecordType.TXT, 60, "\"x\"");

	private static final ChangeBatch BATCH = new ChangeBatch(
			List.of(new RecordChange.Replace(OLD, NEW), new RecordChange.Remove(STAR)));

	private final Route53Stub stub = new Route53Stub();

	private final GatewayFixture fixture = new GatewayFixture(this.stub.address());

	@AfterEach
	void stop() {
		this.fixture.close();
		this.stub.close();
	}

	@Test
	void sendsExactDeletionsThenCreationsAndNoUpsert() {
		accept();
		assertThat(submit())
			.isEqualTo(new Submission.Accepted("C1", Instant.parse("2026-11-23T18:00:00.123Z"), "request-1"));
		String body = this.stub.asked.getFirst().body();
		assertThat(body)
			.containsSubsequence("<Comment>signpost/7</Comment>", "<Action>DELETE</Action>",
					"<Name>\\052.redis.enterprise.example.</Name>", "<Action>DELETE</Action>",
					"<Name>node1.redis.enterprise.example.</Name><Type>A</Type><TTL>300</TTL>", "192.0.2.1",
					"<Action>CREATE</Action>",
					"<Name>node1.redis.enterprise.example.</Name><Type>A</Type><TTL>60</TTL>", "192.0.2.2")
			.doesNotContain("UPSERT");
		assertThat(this.stub.asked).singleElement()
			.satisfies((asked) -> assertThat(asked.path()).startsWith("/2013-04-01/hostedzone/Z1/rrset"));
	}

	@Test
	void signsWithTheTimeOfTheFirstTryWhateverItWaited() {
		Instant pinned = Instant.parse("2026-11-23T18:00:00Z");
		try (GatewayFixture then = new GatewayFixture(this.stub.address(), pinned)) {
			this.stub.error(400, "Throttling", "Rate exceeded");
			accept();
			then.gateway.submit(ZONE, BATCH, "signpost/7");
		}
		assertThat(this.stub.asked).hasSize(2)
			.allSatisfy((asked) -> assertThat(asked.signedAt()).isEqualTo("20261123T180000Z"))
			.allSatisfy((asked) -> assertThat(asked.authorization()).contains("AKIDEXAMPLE/20261123/"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Throttling", "PriorRequestNotComplete" })
	void sendsAgainWhatProvablyDidNotHappen(String code) {
		for (int time = 0; time < 3; time++) {
			this.stub.error(400, code, "busy");
		}
		accept();
		assertThat(submit()).isInstanceOf(Submission.Accepted.class);
		assertThat(this.stub.asked).hasSize(4);
		assertThat(this.fixture.ticker.slept).hasSize(3);
	}

	@Test
	void pausesWithFullJitterBelowOneTwoFourAndEightSeconds() {
		for (int round = 0; round < 20; round++) {
			this.fixture.ticker.slept.clear();
			for (int time = 0; time < 6; time++) {
				this.stub.error(400, "Throttling", "Rate exceeded");
			}
			submit();
			List<Duration> slept = this.fixture.ticker.slept;
			assertThat(slept).hasSize(5);
			int[] most = { 1, 2, 4, 8, 8 };
			for (int pause = 0; pause < 5; pause++) {
				assertThat(slept.get(pause)).isLessThanOrEqualTo(Duration.ofSeconds(most[pause]));
			}
		}
	}

	@Test
	void givesUpAfterSixBusyAnswersAndSaysThatNothingHappened() {
		for (int time = 0; time < 7; time++) {
			this.stub.error(400, "Throttling", "Rate exceeded");
		}
		assertThat(submit()).isInstanceOfSatisfying(Submission.NotSent.class,
				(notSent) -> assertThat(notSent.sentence()).contains("Nothing was changed"));
		assertThat(this.stub.asked).hasSize(6);
	}

	@Test
	void keepsEachReasonOfARefusalInBothWords() {
		this.stub.error(400, "InvalidChangeBatch",
				"[Tried to create resource record set [name='a.example.', type='A'] but it already exists, "
						+ "Tried to delete resource record set [name='b.example.', type='NS'] but it was not found]");
		assertThat(submit()).isEqualTo(new Submission.Rejected(
				List.of("a.example A exists already: it was made after the plan.",
						"b.example NS is gone: it was deleted after the plan."),
				List.of("Tried to create resource record set [name='a.example.', type='A'] but it already exists",
						"Tried to delete resource record set [name='b.example.', type='NS'] but it was not found"),
				"request-1"));
		assertThat(this.stub.asked).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "403,AccessDenied,lacks the right", "404,NoSuchHostedZone,no hosted zone Z1",
			"403,ExpiredToken,credentials", "400,InvalidInput,refused the change", "403,RequestExpired,clock",
			"400,MalformedInput,refused the change" })
	void takesARefusalWithACodeForProofThatNothingHappened(int status, String code, String words) {
		this.stub.error(status, code, "no");
		assertThat(submit()).isInstanceOfSatisfying(Submission.Rejected.class,
				(rejected) -> assertThat(rejected.sentences()).singleElement().asString().contains(words));
		assertThat(this.stub.asked).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "500,InternalFailure", "502,''", "503,ServiceUnavailable", "503,Throttling", "504,''" })
	void doesNotKnowAfterAServersError(int status, String code) {
		this.stub.error(status, code, "?");
		assertThat(submit()).isInstanceOf(Submission.Unknown.class);
		assertThat(this.stub.asked).hasSize(1);
	}

	@Test
	void doesNotKnowWhenSomebodyElseAnswered() {
		this.stub.raw(403, "<html>proxy says no</html>").raw(200, "<html>welcome</html>").raw(302, "");
		assertThat(submit()).isInstanceOf(Submission.Unknown.class);
		assertThat(submit()).isInstanceOf(Submission.Unknown.class);
		assertThat(submit()).isInstanceOf(Submission.Unknown.class);
		assertThat(this.stub.asked).hasSize(3);
	}

	@Test
	void sendsOnceAndDoesNotKnowWhenTheAnswerIsLost() {
		this.stub.hangUp();
		assertThat(submit()).isInstanceOf(Submission.Unknown.class);
		assertThat(this.stub.asked).hasSize(1);
	}

	@Test
	void isNotSentAgainOnAConnectionThatWasUsedBefore() throws IOException {
		try (KeepAlive server = new KeepAlive();
				GatewayFixture kept = new GatewayFixture(URI.create("http://127.0.0.1:" + server.port()))) {
			assertThat(kept.gateway.submit(ZONE, BATCH, "signpost/7")).isInstanceOf(Submission.Accepted.class);
			assertThat(kept.gateway.submit(ZONE, BATCH, "signpost/8")).isInstanceOf(Submission.Unknown.class);
			assertThat(server.requests).hasValue(2);
		}
	}

	@Test
	void wasNotSentWhereNobodyListens() {
		this.stub.close();
		assertThat(submit()).isInstanceOf(Submission.NotSent.class);
	}

	@Test
	void wasNotSentWithoutCredentials() {
		Route53Target bare = new Route53Target(this.stub.address(), () -> {
			throw new CredentialsTrouble(SdkClientException.create("none"));
		}, false);
		try (GatewayFixture nobody = new GatewayFixture(bare, Clock.systemUTC())) {
			assertThat(nobody.gateway.submit(ZONE, BATCH, "signpost/7")).isInstanceOf(Submission.NotSent.class);
		}
		assertThat(this.stub.asked).isEmpty();
	}

	@Test
	void knowsTheRightToWriteOnlyByWriting() {
		assertThat(this.fixture.writeRight.standing()).isEqualTo(Right.Standing.NOT_TRIED);
		this.stub.error(403, "AccessDenied", "not authorized to perform: route53:ChangeResourceRecordSets on it");
		submit();
		assertThat(this.fixture.writeRight.standing()).isEqualTo(Right.Standing.LACKS);
		accept();
		submit();
		assertThat(this.fixture.writeRight.standing()).isEqualTo(Right.Standing.HAS);
	}

	private Submission submit() {
		return this.fixture.gateway.submit(ZONE, BATCH, "signpost/7");
	}

	private void accept() {
		this.stub.ok("ChangeResourceRecordSetsResponse", "<ChangeInfo><Id>/change/C1</Id><Status>PENDING</Status>"
				+ "<SubmittedAt>2026-11-23T18:00:00.123Z</SubmittedAt></ChangeInfo>");
	}

	private static RecordSet set(String name, RecordType type, int ttl, String value) {
		return new RecordSet(DnsName.of(name), type, new Ttl(ttl), List.of(value));
	}

	/**
	 * Answers the first request on a connection and hangs up on the second, whoever sends
	 * it.
	 */
	private static final class KeepAlive implements AutoCloseable {

		private static final String ANSWER = "<ChangeResourceRecordSetsResponse " + Route53Stub.NAMESPACE
				+ "><ChangeInfo><Id>/change/C1</Id><Status>PENDING</Status><SubmittedAt>2026-11-23T18:00:00.123Z"
				+ "</SubmittedAt></ChangeInfo></ChangeResourceRecordSetsResponse>";

		private final AtomicInteger requests = new AtomicInteger();

		private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

		KeepAlive() throws IOException {
			Thread.ofVirtual().start(this::serve);
		}

		int port() {
			return this.socket.getLocalPort();
		}

		private void serve() {
			try {
				while (true) {
					connection(this.socket.accept());
				}
			}
			catch (IOException ex) {
				// closed by the test
			}
		}

		private void connection(Socket connection) throws IOException {
			try (connection) {
				while (true) {
					read(connection);
					if (this.requests.incrementAndGet() > 1) {
						return;
					}
					connection.getOutputStream()
						.write(("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " + ANSWER.length()
								+ "\r\n\r\n" + ANSWER)
							.getBytes(StandardCharsets.US_ASCII));
					connection.getOutputStream().flush();
				}
			}
		}

		private static void read(Socket connection) throws IOException {
			StringBuilder head = new StringBuilder();
			while (head.indexOf("</ChangeResourceRecordSetsRequest>") < 0) {
				int octet = connection.getInputStream().read();
				if (octet < 0) {
					throw new IOException("ended early");
				}
				head.append((char) octet);
			}
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
