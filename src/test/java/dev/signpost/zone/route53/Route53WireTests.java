package dev.signpost.zone.route53;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.signpost.dns.ChangeBatch;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.RecordChange;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneRef;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.sandbox.route53.Doubles;
import dev.signpost.sandbox.route53.RecordedCall;
import dev.signpost.sandbox.route53.Route53Double;
import dev.signpost.sandbox.route53.action.ZoneBirth;
import dev.signpost.sandbox.route53.fault.FaultsWanted;
import dev.signpost.sandbox.route53.world.Decision;
import dev.signpost.sandbox.route53.world.DomainName;
import dev.signpost.zone.HostedZone;
import dev.signpost.zone.Spread;
import dev.signpost.zone.Submission;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The gateway against the strict double. */
class Route53WireTests {

	private static final DnsName APEX = DnsName.of("enterprise.example");

	private static final ZoneRef ZONE = new ZoneRef("Z0WIRE", APEX, Visibility.PUBLIC);

	private static final DnsName CLUSTER = DnsName.of("m500.enterprise.example");

	private final Route53Double route53 = Doubles.empty();

	private final GatewayFixture fixture = GatewayFixture.sandbox(this.route53.endpoint(), Clock.systemUTC(),
			Duration.ofSeconds(10));

	@AfterEach
	void stop() {
		this.fixture.close();
		this.route53.close();
	}

	@ParameterizedTest
	@CsvSource({ "10,3", "1000,3", "10000,3", "10000,35" })
	void delegatesInAsManyCallsWhateverTheSizeOfTheZone(int records, int nodes) {
		zoneOf(records);
		int calls = delegate(insideNodes(nodes), Set.of());
		assertThat(calls).isEqualTo(7);
	}

	@Test
	void needsOneCallMoreForEachNodeOutsideInEachReading() {
		zoneOf(1000);
		List<DnsName> nodes = List.of(DnsName.of("n1.enterprise.example"), DnsName.of("n2.enterprise.example"),
				DnsName.of("n3.enterprise.example"));
		assertThat(delegate(nodes, new HashSet<>(nodes))).isEqualTo(7 + 3 * 3);
	}

	@Test
	void readsExactlyTheScopeInAnyZone() {
		zoneOf(1000, simple("m500.enterprise.example", "TXT", "\"here\""),
				simple("m5000.enterprise.example", "A", "192.0.2.9"),
				simple("m500-a.enterprise.example", "A", "192.0.2.9"),
				simple("a.b.m500.enterprise.example", "A", "192.0.2.9"),
				simple("*.m500.enterprise.example", "A", "192.0.2.9"),
				simple("outside.enterprise.example", "A", "192.0.2.9"),
				simple("below.outside.enterprise.example", "A", "192.0.2.9"));
		ReadScope scope = new ReadScope(CLUSTER, Set.of(DnsName.of("outside.enterprise.example"), APEX));
		List<String> keys = known(this.fixture.gateway.snapshot(ZONE, scope)).entries()
			.stream()
			.map((entry) -> entry.key().toString())
			.toList();
		assertThat(keys).containsExactlyInAnyOrder("enterprise.example NS", "enterprise.example SOA",
				"m500.enterprise.example TXT", "a.b.m500.enterprise.example A", "*.m500.enterprise.example A",
				"outside.enterprise.example A");
	}

	@Test
	void readsThousandsBelowTheNamePageByPage() {
		zoneOf(10,
				IntStream.range(0, 1000)
					.mapToObj((index) -> simple("x" + index + ".m500.enterprise.example", "A", "192.0.2.9"))
					.toArray(dev.signpost.sandbox.route53.world.RecordSet[]::new));
		this.route53.calls().clear();
		assertThat(known(snapshot()).entries()).hasSize(1000);
		assertThat(this.route53.calls().calls()).hasSize(10);
	}

	@Test
	void readsAWeightedGroupThatAPageCutsInTwo() {
		try (Route53Double story = Doubles.withStory();
				GatewayFixture there = GatewayFixture.sandbox(story.endpoint(), Clock.systemUTC(),
						Duration.ofSeconds(10))) {
			story.faults().set(faults((wanted) -> wanted.pageSize = 1));
			ZoneRef enterprise = new ZoneRef("/hostedzone/Z0ENTERPRISE0SANDBOX", APEX, Visibility.PUBLIC);
			DnsName api = DnsName.of("api.enterprise.example");
			ZoneSnapshot snapshot = known(there.gateway.snapshot(enterprise,
					new ReadScope(CLUSTER, Set.of(api, DnsName.of("www.enterprise.example")))));
			assertThat(snapshot.at(api)).hasSize(2)
				.allSatisfy(
						(entry) -> assertThat(((ZoneEntry.Foreign) entry).shape()).isEqualTo(ZoneEntry.Shape.ROUTED));
			assertThat(snapshot.within(DnsName.of("www.enterprise.example"))).singleElement()
				.isInstanceOfSatisfying(ZoneEntry.Foreign.class,
						(alias) -> assertThat(alias.shape()).isEqualTo(ZoneEntry.Shape.ALIAS));
		}
	}

	@Test
	void listsZonesAndFindsThoseOfOneName() {
		try (Route53Double story = Doubles.withStory();
				GatewayFixture there = GatewayFixture.sandbox(story.endpoint(), Clock.systemUTC(),
						Duration.ofSeconds(10))) {
			List<HostedZone> all = known(there.gateway.hostedZones());
			assertThat(all).extracting((zone) -> zone.ref().apex().text())
				.containsExactly("corp.example", "enterprise.example", "lab.example", "shop.example", "shop.example");
			assertThat(known(there.gateway.hostedZonesNamed(DnsName.of("shop.example"))))
				.extracting((zone) -> zone.ref().visibility())
				.containsExactlyInAnyOrder(Visibility.PUBLIC, Visibility.PRIVATE);
			assertThat(known(there.gateway.hostedZonesNamed(DnsName.of("none.example")))).isEmpty();
			HostedZone enterprise = known(there.gateway.hostedZone("Z0ENTERPRISE0SANDBOX"));
			assertThat(enterprise.nameServers()).hasSize(4)
				.allSatisfy((server) -> assertThat(server).doesNotEndWith("."));
			story.faults().set(faults((wanted) -> wanted.pageSize = 1));
			assertThat(known(there.gateway.hostedZones())).hasSameSizeAs(all);
		}
	}

	@Test
	void replacesAndRemovesOctalNamesExactly() {
		zoneOf(10);
		RecordSet star = new RecordSet(DnsName.of("*.m500.enterprise.example"), RecordType.TXT, new Ttl(60),
				List.of("\"a, [b]\""));
		RecordSet odd = new RecordSet(DnsName.of("a\\032b@c.m500.enterprise.example"), RecordType.TXT, new Ttl(60),
				List.of("\"x\""));
		accepted(new RecordChange.Create(star), new RecordChange.Create(odd));
		assertThat(plain(known(snapshot()))).containsExactlyInAnyOrder(star, odd);
		RecordSet newer = new RecordSet(star.name(), star.type(), new Ttl(61), List.of("\"c\""));
		accepted(new RecordChange.Replace(star, newer), new RecordChange.Remove(odd));
		assertThat(plain(known(snapshot()))).containsExactly(newer);
	}

	@Test
	void deletesVerbatimWhatItListed() {
		zoneOf(10, simple("m500.enterprise.example", "NS", "Node1.m500.Enterprise.example"));
		RecordSet found = plain(known(snapshot())).getFirst();
		assertThat(found.values()).containsExactly("Node1.m500.Enterprise.example");
		accepted(new RecordChange.Remove(found));
		assertThat(known(snapshot()).entries()).isEmpty();
	}

	@Test
	void isRefusedWholeWhenTheZoneMoved() {
		zoneOf(10, simple("m500.enterprise.example", "A", "192.0.2.1"));
		RecordSet seen = set("m500.enterprise.example", RecordType.A, "192.0.2.2");
		RecordSet gone = set("gone.m500.enterprise.example", RecordType.A, "192.0.2.2");
		RecordSet fine = set("fine.m500.enterprise.example", RecordType.A, "192.0.2.2");
		ZoneSnapshot before = known(snapshot());
		Submission submission = submit(new RecordChange.Remove(seen), new RecordChange.Remove(gone),
				new RecordChange.Create(fine));
		assertThat(submission).isInstanceOfSatisfying(Submission.Rejected.class, (rejected) -> {
			assertThat(rejected.sentences()).containsExactlyInAnyOrder(
					"m500.enterprise.example A was changed after the plan.",
					"gone.m500.enterprise.example A is gone: it was deleted after the plan.");
			assertThat(rejected.serviceWords()).hasSize(2);
			assertThat(rejected.requestId()).isNotBlank();
		});
		assertThat(known(snapshot()).sameEntriesAs(before)).isTrue();
	}

	static Stream<Arguments> refused() {
		return Stream.of(arguments(set("www.m500.enterprise.example", RecordType.A, "192.0.2.2"), "exists already"),
				arguments(set("a.other.example", RecordType.A, "192.0.2.2"), "does not belong to the zone"),
				arguments(set("www.m500.enterprise.example", RecordType.CNAME, "x.example."), "a CNAME stands alone"),
				arguments(set("cname.m500.enterprise.example", RecordType.A, "192.0.2.2"), "a CNAME stands alone"),
				arguments(set("enterprise.example", RecordType.CNAME, "x.example."), "CNAME"),
				arguments(set("routed.m500.enterprise.example", RecordType.A, "192.0.2.2"), "another routing policy"),
				arguments(set("x.m500.enterprise.example", RecordType.A, "192.0.2.256"), "does not accept a value"),
				arguments(
						new RecordSet(DnsName.of("x.m500.enterprise.example"), RecordType.TXT, new Ttl(60),
								IntStream.range(0, 1001).mapToObj((index) -> "\"" + index + "\"").toList()),
						"too large"));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void saysInPlainWordsWhatRoute53Refuses(RecordSet wanted, String words) {
		zoneOf(10, simple("www.m500.enterprise.example", "A", "192.0.2.1"),
				simple("cname.m500.enterprise.example", "CNAME", "www.m500.enterprise.example"),
				new dev.signpost.sandbox.route53.world.RecordSet(DomainName.of("routed.m500.enterprise.example"), "A",
						"blue", new dev.signpost.sandbox.route53.world.Policy.Weighted(1), 60L, List.of("192.0.2.3"),
						null, null, null));
		ZoneSnapshot before = known(snapshot());
		assertThat(submit(new RecordChange.Create(wanted))).isInstanceOfSatisfying(Submission.Rejected.class,
				(rejected) -> assertThat(rejected.sentences())
					.anySatisfy((sentence) -> assertThat(sentence).contains(words)));
		assertThat(known(snapshot()).sameEntriesAs(before)).isTrue();
		assertThat(writes()).hasSize(1);
	}

	@Test
	void saysThatTheZonesOwnRecordsStay() {
		zoneOf(10);
		List<RecordSet> own = plain(known(this.fixture.gateway.snapshot(ZONE, new ReadScope(CLUSTER, Set.of(APEX)))));
		for (RecordSet set : own) {
			assertThat(submit(new RecordChange.Remove(set))).isInstanceOfSatisfying(Submission.Rejected.class,
					(rejected) -> assertThat(rejected.sentences()).first()
						.asString()
						.startsWith("The zone's own records stay"));
		}
	}

	@Test
	void goesThroughWhenTheServiceWasBusyForAWhile() {
		zoneOf(10);
		this.route53.faults().set(faults((wanted) -> wanted.throttleNext = 3));
		assertThat(submit(delegation(insideNodes(3)))).isInstanceOf(Submission.Accepted.class);
		assertThat(writes()).extracting(RecordedCall::outcome)
			.containsExactly("Throttling", "Throttling", "Throttling", "OK");
	}

	@Test
	void givesUpOnAServiceThatStaysBusy() {
		zoneOf(10);
		this.route53.faults().set(faults((wanted) -> wanted.throttleNext = 1000));
		assertThat(submit(delegation(insideNodes(3)))).isInstanceOf(Submission.NotSent.class);
		assertThat(writes()).hasSize(6);
		assertThat(trouble(snapshot())).isInstanceOf(ZoneTrouble.Throttled.class);
	}

	@Test
	void waitsForAnEarlierChangeOfTheZone() {
		zoneOf(10);
		this.route53.faults().set(faults((wanted) -> wanted.busyMillis = 3_600_000L));
		accepted(new RecordChange.Create(set("a.m500.enterprise.example", RecordType.A, "192.0.2.1")));
		assertThat(submit(delegation(insideNodes(3)))).isInstanceOf(Submission.NotSent.class);
		assertThat(writes()).hasSize(7)
			.last()
			.satisfies((call) -> assertThat(call.outcome()).isEqualTo("PriorRequestNotComplete"));
	}

	@Test
	void sendsOnceWhenTheAnswerIsSwallowedAndTheChangeHappened() {
		zoneOf(10);
		this.route53.faults().set(faults((wanted) -> wanted.swallowNext = 1));
		RecordChange[] changes = delegation(insideNodes(3));
		assertThat(submit(changes)).isInstanceOf(Submission.Unknown.class);
		assertThat(writes()).hasSize(1);
		assertThat(known(snapshot()).entries()).hasSize(changes.length);
	}

	@Test
	void sendsOnceWhenTheConnectionEndsBeforeAnythingHappened() {
		zoneOf(10);
		this.route53.faults().set(faults((wanted) -> wanted.dropNext = 1));
		assertThat(submit(delegation(insideNodes(3)))).isInstanceOf(Submission.Unknown.class);
		assertThat(writes()).hasSize(1);
		assertThat(known(snapshot()).entries()).isEmpty();
	}

	@Test
	void doesNotKnowAfterAServersError() {
		zoneOf(10);
		this.route53.faults().set(faults((wanted) -> wanted.failNext = 1));
		assertThat(submit(delegation(insideNodes(3)))).isInstanceOf(Submission.Unknown.class);
		assertThat(writes()).hasSize(1);
	}

	@Test
	void doesNotKnowWhenTheAnswerTakesTooLong() {
		zoneOf(10);
		this.route53.faults().set(faults((wanted) -> wanted.delayMillis = 3_600_000L));
		try (GatewayFixture hasty = GatewayFixture.sandbox(this.route53.endpoint(), Clock.systemUTC(),
				Duration.ofMillis(300))) {
			assertThat(hasty.gateway.submit(ZONE, new ChangeBatch(List.of(delegation(insideNodes(3)))), "signpost/7"))
				.isInstanceOf(Submission.Unknown.class);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { -600, 600 })
	void tellsAWrongClockAndHowWrongItIs(int seconds) {
		zoneOf(10);
		Clock wrong = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
		try (GatewayFixture skewed = GatewayFixture.sandbox(this.route53.endpoint(), wrong, Duration.ofSeconds(10))) {
			assertThat(skewed.gateway.submit(ZONE, new ChangeBatch(List.of(delegation(insideNodes(1)))), "signpost/7"))
				.isInstanceOfSatisfying(Submission.Rejected.class,
						(rejected) -> assertThat(rejected.sentences()).first().asString().contains("10 minutes"));
			assertThat(skewed.gateway.clockLeadSeconds()).isBetween(seconds - 5L, seconds + 5L);
		}
	}

	@Test
	void tellsAReadThatTheClockIsWrong() {
		zoneOf(10);
		Clock wrong = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));
		try (GatewayFixture skewed = GatewayFixture.sandbox(this.route53.endpoint(), wrong, Duration.ofSeconds(10))) {
			assertThat(trouble(skewed.gateway.hostedZones())).isInstanceOf(ZoneTrouble.ClockSkew.class);
			assertThat(trouble(skewed.gateway.hostedZones())).as("also the second time")
				.isInstanceOf(ZoneTrouble.ClockSkew.class);
		}
	}

	@Test
	void tellsWhichRightIsMissing() {
		zoneOf(10);
		this.route53.faults()
			.set(faults((wanted) -> wanted.deny = Set.of("ListResourceRecordSets", "ChangeResourceRecordSets",
					"GetChange")));
		assertThat(trouble(snapshot())).isInstanceOfSatisfying(ZoneTrouble.Denied.class,
				(denied) -> assertThat(denied.action()).isEqualTo("route53:ListResourceRecordSets"));
		assertThat(submit(delegation(insideNodes(1)))).isInstanceOfSatisfying(Submission.Rejected.class,
				(rejected) -> assertThat(rejected.sentences()).first()
					.asString()
					.contains("route53:ChangeResourceRecordSets"));
		assertThat(this.fixture.gateway.spread("C1")).isInstanceOfSatisfying(Spread.NotKnown.class,
				(spread) -> assertThat(spread.trouble()).isInstanceOf(ZoneTrouble.Denied.class));
	}

	@Test
	void tellsThatTheZoneIsGone() {
		assertThat(trouble(snapshot())).isInstanceOf(ZoneTrouble.NoSuchZone.class);
		assertThat(trouble(this.fixture.gateway.hostedZone("Z0WIRE"))).isInstanceOf(ZoneTrouble.NoSuchZone.class);
		assertThat(submit(delegation(insideNodes(1)))).isInstanceOf(Submission.Rejected.class);
	}

	@Test
	void followsAChangeUntilItIsInSync() {
		zoneOf(10);
		this.route53.faults().set(faults((wanted) -> wanted.pendingMillis = 3_600_000L));
		String id = accepted(delegation(insideNodes(3)));
		assertThat(this.fixture.gateway.spread(id)).isEqualTo(new Spread.Pending());
		this.route53.faults().clear();
		String quick = accepted(
				new RecordChange.Create(set("late.m500.enterprise.example", RecordType.A, "192.0.2.77")));
		assertThat(this.fixture.gateway.spread(quick)).isEqualTo(new Spread.InSync());
		assertThat(this.fixture.gateway.spread("C0NOTHERE")).isEqualTo(new Spread.Lost());
	}

	@Test
	void seesAllItsRightsInTheSandbox() {
		zoneOf(10);
		AccessCheck check = new AccessCheck(this.fixture.clients,
				new Patience(new CallBudget(3, 1000, this.fixture.ticker), this.fixture.ticker,
						new java.util.Random(1)),
				this.fixture.lead, Clock.systemUTC());
		assertThat(check.look().trouble()).isNull();
		assertThat(check.look().rights())
			.allSatisfy((right) -> assertThat(right.standing()).isEqualTo(dev.signpost.zone.Right.Standing.HAS));
		assertThat(check.caller().orElseThrow().account()).isEqualTo("000000000000");
	}

	/**
	 * What the product does for one delegation: choose, plan, compare, send, follow, read
	 * again.
	 */
	private int delegate(List<DnsName> nodes, Set<DnsName> outside) {
		this.route53.calls().clear();
		ReadScope scope = new ReadScope(CLUSTER, outside);
		known(this.fixture.gateway.hostedZones());
		known(this.fixture.gateway.hostedZone(ZONE.id()));
		known(this.fixture.gateway.snapshot(ZONE, scope));
		known(this.fixture.gateway.snapshot(ZONE, scope));
		String change = accepted(delegation(nodes));
		assertThat(this.fixture.gateway.spread(change)).isEqualTo(new Spread.InSync());
		assertThat(known(this.fixture.gateway.snapshot(ZONE, scope)).entries()).hasSize(nodes.size() + 1);
		return this.route53.calls().calls().size();
	}

	private static List<DnsName> insideNodes(int count) {
		return IntStream.rangeClosed(1, count).mapToObj((n) -> DnsName.of("node" + n + "." + CLUSTER)).toList();
	}

	private static RecordChange[] delegation(List<DnsName> nodes) {
		List<RecordChange> changes = new ArrayList<>();
		for (int node = 0; node < nodes.size(); node++) {
			changes.add(new RecordChange.Create(
					new RecordSet(nodes.get(node), RecordType.A, new Ttl(60), List.of("192.0.2." + (node + 1)))));
		}
		changes.add(new RecordChange.Create(
				new RecordSet(CLUSTER, RecordType.NS, new Ttl(60), nodes.stream().map(DnsName::absolute).toList())));
		return changes.toArray(RecordChange[]::new);
	}

	private Submission submit(RecordChange... changes) {
		return this.fixture.gateway.submit(ZONE, new ChangeBatch(List.of(changes)), "signpost/7");
	}

	private String accepted(RecordChange... changes) {
		Submission submission = submit(changes);
		assertThat(submission).isInstanceOf(Submission.Accepted.class);
		return ((Submission.Accepted) submission).changeId();
	}

	private ZoneAnswer<ZoneSnapshot> snapshot() {
		return this.fixture.gateway.snapshot(ZONE, new ReadScope(CLUSTER, Set.of()));
	}

	private List<RecordedCall> writes() {
		return this.route53.calls().calls("ChangeResourceRecordSets");
	}

	private void zoneOf(int records, dev.signpost.sandbox.route53.world.RecordSet... more) {
		dev.signpost.sandbox.route53.world.RecordSet[] sets = Stream
			.concat(IntStream.range(0, records - 2)
				.mapToObj((index) -> simple("m" + index + "x.enterprise.example", "A", "192.0.2.200")), Stream.of(more))
			.toArray(dev.signpost.sandbox.route53.world.RecordSet[]::new);
		this.route53.ledger()
			.decide((world) -> new Decision.Accept<>(
					ZoneBirth.commit(ZoneBirth.publicZone(ZONE.id(), DomainName.of(APEX.text()), "wire", null),
							Instant.EPOCH, 0, sets),
					true));
		this.route53.calls().clear();
	}

	private static dev.signpost.sandbox.route53.world.RecordSet simple(String name, String type, String value) {
		return dev.signpost.sandbox.route53.world.RecordSet.simple(name, type, 60, value);
	}

	private static RecordSet set(String name, RecordType type, String value) {
		return new RecordSet(DnsName.of(name), type, new Ttl(60), List.of(value));
	}

	private static List<RecordSet> plain(ZoneSnapshot snapshot) {
		return snapshot.entries().stream().map((entry) -> ((ZoneEntry.Plain) entry).set()).toList();
	}

	private static <T> T known(ZoneAnswer<T> answer) {
		return switch (answer) {
			case ZoneAnswer.Known<T>(T value) -> value;
			case ZoneAnswer.Failed<T>(ZoneTrouble trouble) -> throw new AssertionError(trouble);
		};
	}

	private static ZoneTrouble trouble(ZoneAnswer<?> answer) {
		return switch (answer) {
			case ZoneAnswer.Known<?>(Object value) -> throw new AssertionError(value);
			case ZoneAnswer.Failed<?>(ZoneTrouble trouble) -> trouble;
		};
	}

	private static FaultsWanted faults(Consumer<Wanted> setting) {
		Wanted wanted = new Wanted();
		setting.accept(wanted);
		return new FaultsWanted(wanted.pendingMillis, wanted.busyMillis, wanted.throttleNext, 0, wanted.failNext,
				wanted.dropNext, wanted.swallowNext, wanted.delayMillis, false, 0L, wanted.pageSize, false, wanted.deny,
				Set.of());
	}

	/** One fault at a time reads better by name. */
	private static final class Wanted {

		long pendingMillis;

		long busyMillis;

		int throttleNext;

		int failNext;

		int dropNext;

		int swallowNext;

		long delayMillis;

		int pageSize;

		Set<String> deny = Set.of();

	}

}
