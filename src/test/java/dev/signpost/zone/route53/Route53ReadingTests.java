package dev.signpost.zone.route53;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.ReadScope;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneEntry;
import dev.signpost.dns.ZoneRef;
import dev.signpost.dns.ZoneSnapshot;
import dev.signpost.zone.HostedZone;
import dev.signpost.zone.Spread;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

import static org.assertj.core.api.Assertions.assertThat;

class Route53ReadingTests {

	private static final DnsName CLUSTER = DnsName.of("redis.enterprise.example");

	private static final ZoneRef ZONE = new ZoneRef("Z1", DnsName.of("enterprise.example"), Visibility.PUBLIC);

	private final Route53Stub stub = new Route53Stub();

	private final GatewayFixture fixture = new GatewayFixture(this.stub.address());

	@AfterEach
	void stop() {
		this.fixture.close();
		this.stub.close();
	}

	@Test
	void listsAllHostedZonesPageByPage() {
		this.stub.ok("ListHostedZonesResponse",
				"<HostedZones>" + zone("/hostedzone/Z2", "example.org.", true) + "</HostedZones><IsTruncated>true"
						+ "</IsTruncated><NextMarker>M2</NextMarker><MaxItems>100</MaxItems>");
		this.stub.ok("ListHostedZonesResponse", "<HostedZones>" + zone("/hostedzone/Z1", "enterprise.example.", false)
				+ "</HostedZones><Marker>M2</Marker><IsTruncated>false</IsTruncated><MaxItems>100</MaxItems>");
		List<HostedZone> zones = known(this.fixture.gateway.hostedZones());
		assertThat(zones).extracting(HostedZone::ref)
			.containsExactly(ZONE, new ZoneRef("Z2", DnsName.of("example.org"), Visibility.PRIVATE));
		assertThat(zones.getFirst().recordSets()).isEqualTo(7);
		assertThat(this.stub.asked).extracting(Route53Stub.Asked::query)
			.containsExactly("maxitems=100", "marker=M2&maxitems=100");
	}

	@Test
	void takesZonesOfExactlyTheName() {
		this.stub.ok("ListHostedZonesByNameResponse",
				"<HostedZones>" + zone("/hostedzone/Z1", "enterprise.example.", false)
						+ zone("/hostedzone/Z3", "enterprise.example.", true)
						+ zone("/hostedzone/Z4", "sub.enterprise.example.", false)
						+ "</HostedZones><IsTruncated>false</IsTruncated><MaxItems>100</MaxItems>");
		assertThat(known(this.fixture.gateway.hostedZonesNamed(DnsName.of("enterprise.example"))))
			.extracting((zone) -> zone.ref().id())
			.containsExactly("Z1", "Z3");
		assertThat(this.stub.asked.getFirst().query()).contains("dnsname=enterprise.example.");
	}

	@Test
	void readsOneZoneWithItsNameServersByAnIdWithOrWithoutItsPath() {
		this.stub.ok("GetHostedZoneResponse",
				zone("/hostedzone/Z1", "enterprise.example.", false)
						+ "<DelegationSet><NameServers><NameServer>ns-1.awsdns-01.org</NameServer><NameServer>"
						+ "ns-2.awsdns-02.com.</NameServer></NameServers></DelegationSet>");
		HostedZone zone = known(this.fixture.gateway.hostedZone("/hostedzone/Z1"));
		assertThat(zone.nameServers()).containsExactly("ns-1.awsdns-01.org", "ns-2.awsdns-02.com");
		assertThat(zone.comment()).isEqualTo("made by hand");
		assertThat(this.stub.asked.getFirst().path()).isEqualTo("/2013-04-01/hostedzone/Z1");
	}

	@Test
	void readsTheSubtreeInOneCallAndStopsAtTheNextName() {
		this.stub.ok("ListResourceRecordSetsResponse",
				"<ResourceRecordSets>" + set("redis.enterprise.example.", "NS", 60, "Node1.redis.enterprise.example.")
						+ set("\\052.redis.enterprise.example.", "TXT", 60, "\"a, b\"")
						+ set("node1.redis.enterprise.example.", "A", 60, "192.0.2.1")
						+ set("redis2.enterprise.example.", "A", 60, "192.0.2.9")
						+ "</ResourceRecordSets><IsTruncated>true</IsTruncated><NextRecordName>s.enterprise.example."
						+ "</NextRecordName><NextRecordType>A</NextRecordType><MaxItems>100</MaxItems>");
		ZoneSnapshot snapshot = known(this.fixture.gateway.snapshot(ZONE, new ReadScope(CLUSTER, Set.of())));
		assertThat(snapshot.entries()).extracting((entry) -> entry.key().toString())
			.containsExactly("redis.enterprise.example NS", "*.redis.enterprise.example TXT",
					"node1.redis.enterprise.example A");
		assertThat(((ZoneEntry.Plain) snapshot.entries().getFirst()).set().values()).as("values stay as listed")
			.containsExactly("Node1.redis.enterprise.example.");
		assertThat(this.stub.asked).singleElement()
			.satisfies((asked) -> assertThat(asked.path()).isEqualTo("/2013-04-01/hostedzone/Z1/rrset"))
			.satisfies((asked) -> assertThat(asked.query()).contains("name=redis.enterprise.example.", "maxitems=100")
				.doesNotContain("type="));
	}

	@Test
	void pagesOnWhileStillBelowTheNameAndInsideAWeightedGroup() {
		this.stub.ok("ListResourceRecordSetsResponse", "<ResourceRecordSets>"
				+ weighted("a.redis.enterprise.example.", "blue")
				+ "</ResourceRecordSets><IsTruncated>true</IsTruncated><NextRecordName>a.redis.enterprise.example."
				+ "</NextRecordName><NextRecordType>A</NextRecordType><NextRecordIdentifier>green"
				+ "</NextRecordIdentifier><MaxItems>100</MaxItems>");
		this.stub.ok("ListResourceRecordSetsResponse",
				"<ResourceRecordSets>" + weighted("a.redis.enterprise.example.", "green")
						+ "</ResourceRecordSets><IsTruncated>false</IsTruncated><MaxItems>100</MaxItems>");
		ZoneSnapshot snapshot = known(this.fixture.gateway.snapshot(ZONE, new ReadScope(CLUSTER, Set.of())));
		assertThat(snapshot.entries()).hasSize(2)
			.allSatisfy((entry) -> assertThat(entry).isInstanceOfSatisfying(ZoneEntry.Foreign.class,
					(foreign) -> assertThat(foreign.shape()).isEqualTo(ZoneEntry.Shape.ROUTED)));
		assertThat(((ZoneEntry.Foreign) snapshot.entries().getLast()).lines()).containsExactly(
				"Name a.redis.enterprise.example.", "Type A", "SetIdentifier green", "Weight 10", "TTL 60",
				"ResourceRecords.Value 192.0.2.7");
		assertThat(this.stub.asked.getLast().query()).contains("identifier=green", "type=A", "maxitems=100");
	}

	@Test
	void looksUpEachFurtherNameByItself() {
		empty(1);
		this.stub.ok("ListResourceRecordSetsResponse",
				"<ResourceRecordSets>" + set("n1.enterprise.example.", "A", 60, "192.0.2.1")
						+ set("n10.enterprise.example.", "A", 60, "192.0.2.10")
						+ "</ResourceRecordSets><IsTruncated>true</IsTruncated><NextRecordName>n11.enterprise.example."
						+ "</NextRecordName><NextRecordType>A</NextRecordType><MaxItems>10</MaxItems>");
		empty(1);
		ReadScope scope = new ReadScope(CLUSTER,
				Set.of(DnsName.of("n1.enterprise.example"), DnsName.of("n2.enterprise.example")));
		ZoneSnapshot snapshot = known(this.fixture.gateway.snapshot(ZONE, scope));
		assertThat(snapshot.entries()).extracting((entry) -> entry.key().toString())
			.containsExactly("n1.enterprise.example A");
		assertThat(this.stub.asked).hasSize(3);
	}

	@Test
	void neverTakesAPartForTheWhole() {
		empty(1);
		this.stub.error(403, "AccessDenied", "no");
		ReadScope scope = new ReadScope(CLUSTER, Set.of(DnsName.of("n1.enterprise.example")));
		assertThat(trouble(this.fixture.gateway.snapshot(ZONE, scope))).isInstanceOf(ZoneTrouble.Denied.class);
	}

	@Test
	void endsAListingThatStandsStill() {
		for (int page = 0; page < 3; page++) {
			this.stub.ok("ListResourceRecordSetsResponse", "<ResourceRecordSets>"
					+ set("redis.enterprise.example.", "A", 60, "192.0.2.1")
					+ "</ResourceRecordSets><IsTruncated>true</IsTruncated><NextRecordName>redis.enterprise.example."
					+ "</NextRecordName><NextRecordType>A</NextRecordType><MaxItems>100</MaxItems>");
		}
		assertThat(trouble(this.fixture.gateway.snapshot(ZONE, new ReadScope(CLUSTER, Set.of()))))
			.isInstanceOf(ZoneTrouble.Refused.class);
		assertThat(this.stub.asked).hasSize(2);
	}

	@Test
	void keepsAliasesAndOddTtlsAsForeign() {
		this.stub.ok("ListResourceRecordSetsResponse",
				"<ResourceRecordSets><ResourceRecordSet><Name>redis.enterprise.example.</Name><Type>A</Type><AliasTarget>"
						+ "<HostedZoneId>Z9</HostedZoneId><DNSName>lb.example.net.</DNSName><EvaluateTargetHealth>false"
						+ "</EvaluateTargetHealth></AliasTarget></ResourceRecordSet>"
						+ set("redis.enterprise.example.", "TXT", 2_147_483_648L, "\"x\"")
						+ set("redis.enterprise.example.", "NEWTYPE", 60, "x")
						+ "</ResourceRecordSets><IsTruncated>false</IsTruncated><MaxItems>100</MaxItems>");
		List<ZoneEntry> entries = known(this.fixture.gateway.snapshot(ZONE, new ReadScope(CLUSTER, Set.of())))
			.entries();
		assertThat(entries.getFirst()).isInstanceOfSatisfying(ZoneEntry.Foreign.class,
				(alias) -> assertThat(alias.lines()).containsExactly("Name redis.enterprise.example.", "Type A",
						"AliasTarget.HostedZoneId Z9", "AliasTarget.DNSName lb.example.net.",
						"AliasTarget.EvaluateTargetHealth false"));
		assertThat(entries.get(1).key().type().name()).isEqualTo("NEWTYPE");
		assertThat(entries.get(1)).isInstanceOf(ZoneEntry.Plain.class);
		assertThat(entries.get(2)).isInstanceOf(ZoneEntry.Foreign.class);
	}

	@Test
	void asksAgainWhileTheServiceIsBusyOrAway() {
		this.stub.error(400, "Throttling", "Rate exceeded").error(503, "ServiceUnavailable", "later").raw(502, "");
		empty(1);
		known(this.fixture.gateway.snapshot(ZONE, new ReadScope(CLUSTER, Set.of())));
		assertThat(this.stub.asked).hasSize(4);
		assertThat(this.fixture.ticker.slept).hasSize(3);
		assertThat(this.fixture.ticker.slept.get(0)).isLessThanOrEqualTo(Duration.ofMillis(500));
		assertThat(this.fixture.ticker.slept.get(2)).isLessThanOrEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void givesUpAfterFourTries() {
		for (int attempt = 0; attempt < 5; attempt++) {
			this.stub.error(400, "Throttling", "Rate exceeded");
		}
		assertThat(trouble(this.fixture.gateway.hostedZones())).isInstanceOf(ZoneTrouble.Throttled.class);
		assertThat(this.stub.asked).hasSize(4);
	}

	@Test
	void saysWhatIsInTheWay() {
		this.stub.error(403, "AccessDenied",
				"User: arn:aws:iam::111122223333:user/x is not authorized to perform: route53:GetHostedZone on it");
		assertThat(trouble(this.fixture.gateway.hostedZone("Z1"))).isInstanceOfSatisfying(ZoneTrouble.Denied.class,
				(denied) -> assertThat(denied.action()).isEqualTo("route53:GetHostedZone"));
		this.stub.error(404, "NoSuchHostedZone", "No hosted zone found with ID: Z404");
		assertThat(trouble(this.fixture.gateway.hostedZone("Z404"))).isInstanceOfSatisfying(
				ZoneTrouble.NoSuchZone.class, (missing) -> assertThat(missing.zoneId()).isEqualTo("Z404"));
		this.stub.error(403, "ExpiredToken", "The security token included in the request is expired");
		assertThat(trouble(this.fixture.gateway.hostedZone("Z1"))).isInstanceOf(ZoneTrouble.NoCredentials.class);
		this.stub.error(400, "InvalidInput", "Invalid XML ; cvc-\u202E x");
		assertThat(trouble(this.fixture.gateway.hostedZone("Z1"))).isInstanceOfSatisfying(ZoneTrouble.Refused.class,
				(refused) -> assertThat(refused.serviceWords()).isEqualTo("Invalid XML ; cvc-U+202E x"));
	}

	@Test
	void tellsAWrongClockWithTheMeasuredOffset() {
		Instant ahead = Instant.now().plus(Duration.ofMinutes(17));
		try (GatewayFixture early = new GatewayFixture(this.stub.address(), ahead)) {
			this.stub.error(403, "SignatureDoesNotMatch", "Signature not yet current: 20261123T1 is still later than");
			assertThat(trouble(early.gateway.hostedZone("Z1"))).isInstanceOfSatisfying(ZoneTrouble.ClockSkew.class,
					(skew) -> assertThat(skew.sentence()).contains("17 minutes ahead of AWS"));
			assertThat(early.gateway.clockLeadSeconds()).isBetween(17 * 60 - 5L, 17 * 60 + 5L);
		}
	}

	@Test
	void findsNobodyAtHome() {
		this.stub.close();
		assertThat(trouble(this.fixture.gateway.hostedZones())).isInstanceOf(ZoneTrouble.Unreachable.class);
	}

	@Test
	void saysThatThereAreNoCredentials() {
		Route53Target bare = new Route53Target(this.stub.address(), () -> {
			throw new CredentialsTrouble(SdkClientException.create("none"));
		}, false);
		try (GatewayFixture nobody = new GatewayFixture(bare, Clock.systemUTC())) {
			assertThat(trouble(nobody.gateway.hostedZones())).isInstanceOf(ZoneTrouble.NoCredentials.class);
		}
		assertThat(this.stub.asked).isEmpty();
	}

	@Test
	void asksOnceHowFarAChangeHasCome() {
		change("PENDING");
		change("INSYNC");
		this.stub.error(404, "NoSuchChange", "A change with id C1 was not found");
		this.stub.error(400, "Throttling", "Rate exceeded");
		assertThat(this.fixture.gateway.spread("C1")).isInstanceOf(Spread.Pending.class);
		assertThat(this.fixture.gateway.spread("/change/C1")).isInstanceOf(Spread.InSync.class);
		assertThat(this.fixture.gateway.spread("C1")).isInstanceOf(Spread.Lost.class);
		assertThat(this.fixture.gateway.spread("C1")).isInstanceOf(Spread.NotKnown.class);
		assertThat(this.stub.asked).hasSize(4)
			.allSatisfy((asked) -> assertThat(asked.path()).isEqualTo("/2013-04-01/change/C1"));
	}

	private void change(String status) {
		this.stub.ok("GetChangeResponse", "<ChangeInfo><Id>/change/C1</Id><Status>" + status
				+ "</Status><SubmittedAt>2026-11-23T18:00:00.000Z</SubmittedAt></ChangeInfo>");
	}

	private void empty(int times) {
		for (int time = 0; time < times; time++) {
			this.stub.ok("ListResourceRecordSetsResponse",
					"<ResourceRecordSets></ResourceRecordSets><IsTruncated>false</IsTruncated><MaxItems>100</MaxItems>");
		}
	}

	static String zone(String id, String name, boolean hidden) {
		return "<HostedZone><Id>" + id + "</Id><Name>" + name + "</Name><CallerReference>r</CallerReference><Config>"
				+ "<Comment>made by hand</Comment><PrivateZone>" + hidden + "</PrivateZone></Config>"
				+ "<ResourceRecordSetCount>7</ResourceRecordSetCount></HostedZone>";
	}

	private static String set(String name, String type, long ttl, String value) {
		return "<ResourceRecordSet><Name>" + name + "</Name><Type>" + type + "</Type><TTL>" + ttl
				+ "</TTL><ResourceRecords><ResourceRecord><Value>" + value
				+ "</Value></ResourceRecord></ResourceRecords></ResourceRecordSet>";
	}

	private static String weighted(String name, String identifier) {
		return "<ResourceRecordSet><Name>" + name + "</Name><Type>A</Type><SetIdentifier>" + identifier
				+ "</SetIdentifier><Weight>10</Weight><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>192.0.2.7"
				+ "</Value></ResourceRecord></ResourceRecords></ResourceRecordSet>";
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

}
