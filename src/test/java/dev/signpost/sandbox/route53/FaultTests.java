package dev.signpost.sandbox.route53;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import dev.signpost.sandbox.route53.fault.FaultsWanted;
import dev.signpost.sandbox.route53.world.WorldStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.signpost.sandbox.route53.SignedClient.simple;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The double misbehaves on demand, and only then.
 */
class FaultTests {

	private static final String CREATE = simple("CREATE", "a.example.com", "A", "60", "192.0.2.1");

	private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);

	private final Route53Double route53 = Route53Double.start(new DoubleSettings(0, Duration.ofSeconds(3),
			WorldStore.inMemory(), () -> Instant.now().plus(this.passed.get()), false));

	private String zone = "";

	@BeforeEach
	void createZone() {
		this.zone = client().createZone("example.com");
		this.route53.calls().clear();
	}

	@AfterEach
	void stop() {
		this.route53.close();
	}

	@Test
	void staysPendingForThreeSecondsAndIsThenInSync() {
		String change = client().change(this.zone, CREATE).first("Id");
		assertThat(status(change)).isEqualTo("PENDING");
		assertThat(client().list(this.zone, "").all("Name")).as("shown at once").contains("a.example.com.");
		this.passed.set(Duration.ofSeconds(3));
		assertThat(status(change)).isEqualTo("INSYNC");
	}

	@Test
	void strandsAChangeForEver() {
		set("strand");
		String change = client().change(this.zone, CREATE).first("Id");
		this.passed.set(Duration.ofDays(3));
		assertThat(status(change)).isEqualTo("PENDING");
	}

	@Test
	void isBusyWhileAChangeIsYoung() {
		this.passed.set(Duration.ofMinutes(1));
		set("busy");
		assertThat(client().change(this.zone, CREATE).status()).isEqualTo(200);
		SignedClient.Reply reply = client().change(this.zone,
				simple("CREATE", "b.example.com", "A", "60", "192.0.2.1"));
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.code()).isEqualTo("PriorRequestNotComplete");
		this.passed.set(Duration.ofMinutes(2));
		assertThat(client().change(this.zone, simple("CREATE", "b.example.com", "A", "60", "192.0.2.1")).status())
			.isEqualTo(200);
	}

	@Test
	void throttlesTheNextCallsOfOneActionOnly() {
		set("throttle");
		assertThat(client().get("/2013-04-01/hostedzone").status()).isEqualTo(200);
		for (int i = 0; i < 2; i++) {
			SignedClient.Reply reply = client().change(this.zone, CREATE);
			assertThat(reply.status()).isEqualTo(400);
			assertThat(reply.code()).isEqualTo("Throttling");
			assertThat(reply.message()).isEqualTo("Rate exceeded");
		}
		assertThat(client().change(this.zone, CREATE).status()).isEqualTo(200);
		assertThat(this.route53.faults().get().throttleNext()).isZero();
	}

	@Test
	void saysWhenToTryAgainIfAsked() {
		this.route53.faults()
			.set(new FaultsWanted(null, null, 1, 7, null, null, null, null, null, null, null, null, null, null));
		assertThat(client().get("/2013-04-01/hostedzone").retryAfter()).isEqualTo("7");
		assertThat(client().get("/2013-04-01/hostedzone").retryAfter()).isEmpty();
	}

	@Test
	void failsWithAFiveHundredAndThree() {
		set("fail");
		SignedClient.Reply reply = client().change(this.zone, CREATE);
		assertThat(reply.status()).isEqualTo(503);
		assertThat(reply.first("Type")).isEqualTo("Receiver");
		assertThat(client().change(this.zone, CREATE).status()).isEqualTo(200);
	}

	@Test
	void swallowsTheAnswerAfterTheCommit() {
		set("swallow");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> client().change(this.zone, CREATE));
		assertThat(client().list(this.zone, "").all("Name")).contains("a.example.com.");
		assertThat(this.route53.calls().calls("ChangeResourceRecordSets")).extracting(RecordedCall::outcome)
			.containsOnly("SWALLOWED");
	}

	@Test
	void dropsTheCallBeforeTheCommit() {
		set("drop");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> client().change(this.zone, CREATE));
		assertThat(client().list(this.zone, "").all("Name")).doesNotContain("a.example.com.");
	}

	@Test
	void deniesAnAction() {
		this.route53.faults().set(faults(null, null, Set.of("ChangeResourceRecordSets")));
		SignedClient.Reply reply = client().change(this.zone, CREATE);
		assertThat(reply.status()).isEqualTo(403);
		assertThat(reply.code()).isEqualTo("AccessDenied");
		assertThat(reply.message()).isEqualTo("User: arn:aws:iam::000000000000:user/sandbox is not authorized to "
				+ "perform: route53:ChangeResourceRecordSets on resource: arn:aws:route53:::hostedzone/" + this.zone
				+ " because no identity-based policy allows the route53:ChangeResourceRecordSets action");
		assertThat(client().list(this.zone, "").status()).isEqualTo(200);
	}

	@Test
	void givesPagesOfOne() {
		set("page");
		assertThat(client().list(this.zone, "?maxitems=300").all("Type")).containsExactly("NS");
	}

	@Test
	void checksOcclusionOnlyIfAsked() {
		String hidden = simple("CREATE", "db.old.example.com", "A", "60", "192.0.2.1");
		String glue = simple("CREATE", "node1.old.example.com", "A", "60", "192.0.2.2");
		String cut = simple("CREATE", "old.example.com", "NS", "60", "node1.old.example.com");
		assertThat(client().change(this.zone, hidden, glue).status()).isEqualTo(200);
		set("occlusion");
		assertThat(client().change(this.zone, cut).message()).contains("NS_OCCLUSION_CHECK", "db.old.example.com.")
			.doesNotContain("node1");
		set("nothing");
		assertThat(client().change(this.zone, cut).status()).isEqualTo(200);
		set("occlusion");
		assertThat(client().change(this.zone, simple("CREATE", "new.old.example.com", "TXT", "60", "\"x\"")).message())
			.contains("NS_OCCLUSION_CHECK", "new.old.example.com.");
	}

	@Test
	void knowsThatAForeignAwsServerDoesNotHostTheChild() {
		assertThat(client().change(this.zone, simple("CREATE", "sub.example.com", "NS", "60", "ns-9999.awsdns-99.com"))
			.message()).contains("NS_DELEGATION_AUTHORITY_CHECK");
		String child = client().createZone("sub.example.com");
		String server = client().get("/2013-04-01/hostedzone/" + child).first("NameServer");
		assertThat(client().change(this.zone, simple("CREATE", "sub.example.com", "NS", "60", server)).status())
			.isEqualTo(200);
	}

	@Test
	void countsCallsAndBytes() {
		SignedClient.Reply list = client().list(this.zone, "");
		client().change(this.zone, CREATE);
		assertThat(this.route53.calls().totals().calls()).isEqualTo(2);
		assertThat(this.route53.calls().calls("ListResourceRecordSets")).singleElement().satisfies((call) -> {
			assertThat(call.bytesOut()).isEqualTo(list.body().length());
			assertThat(call.bytesIn()).isZero();
			assertThat(call.id()).isEqualTo(this.zone);
		});
	}

	private void set(String which) {
		this.route53.faults().set(switch (which) {
			case "strand" ->
				new FaultsWanted(null, null, null, null, null, null, null, null, true, null, null, null, null, null);
			case "busy" ->
				new FaultsWanted(null, 30_000L, null, null, null, null, null, null, null, null, null, null, null, null);
			case "throttle" -> new FaultsWanted(null, null, 2, null, null, null, null, null, null, null, null, null,
					null, Set.of("ChangeResourceRecordSets"));
			case "fail" -> faults(1, null, Set.of());
			// the JDK's client sends a POST again once by itself
			case "swallow" -> new FaultsWanted(null, null, null, null, null, null, 2, null, null, null, null, null,
					null, Set.of("ChangeResourceRecordSets"));
			case "drop" -> new FaultsWanted(null, null, null, null, null, 2, null, null, null, null, null, null, null,
					Set.of("ChangeResourceRecordSets"));
			case "page" -> faults(null, 1, Set.of());
			case "occlusion" ->
				new FaultsWanted(null, null, null, null, null, null, null, null, null, null, null, true, null, null);
			default -> faults(null, null, Set.of());
		});
	}

	private static FaultsWanted faults(@Nullable Integer failNext, @Nullable Integer pageSize, Set<String> deny) {
		return new FaultsWanted(null, null, null, null, failNext, null, null, null, null, null, pageSize, null, deny,
				null);
	}

	private String status(String change) {
		return client().get("/2013-04-01" + change).first("Status");
	}

	/** Signs by the double's clock. */
	private SignedClient client() {
		return new SignedClient(this.route53.endpoint()).at(Instant.now().plus(this.passed.get()));
	}

}
