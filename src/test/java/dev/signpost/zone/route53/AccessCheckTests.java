package dev.signpost.zone.route53;

import java.time.Clock;
import java.util.List;
import java.util.Random;

import dev.signpost.dns.ZoneRef;
import dev.signpost.zone.AccessReport;
import dev.signpost.zone.CredentialSource;
import dev.signpost.zone.Right;
import dev.signpost.zone.Right.Standing;
import dev.signpost.zone.ZoneTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccessCheckTests {

	private final Route53Stub stub = new Route53Stub();

	private final GatewayFixture fixture = new GatewayFixture(this.stub.address());

	private final AccessCheck check = new AccessCheck(this.fixture.clients,
			new Patience(new CallBudget(3, 1000, this.fixture.ticker), this.fixture.ticker, new Random(1)),
			this.fixture.lead, Clock.systemUTC());

	@AfterEach
	void stop() {
		this.fixture.close();
		this.stub.close();
	}

	@Test
	void findsAllRightsOfARoleThatHasThem() {
		identity();
		zones();
		byName();
		this.stub.ok("GetHostedZoneResponse", Route53ReadingTests.zone("/hostedzone/Z1", "enterprise.example.", false));
		records();
		this.stub.error(400, "InvalidArgument", "zone is private");
		this.stub.error(404, "NoSuchChange", "no");
		AccessReport report = this.check.look();
		assertThat(report.caller()).isEqualTo(new AccessReport.Caller("111122223333", "signpost-dns",
				"arn:aws:sts::111122223333:assumed-role/signpost-dns/signpost", CredentialSource.SANDBOX));
		assertThat(report.rights()).hasSize(7)
			.allSatisfy((right) -> assertThat(right.standing()).isEqualTo(Standing.HAS));
		assertThat(report.zones()).extracting(ZoneRef::id).containsExactly("Z1", "Z2");
		assertThat(report.trouble()).isNull();
		assertThat(report.endpoint()).isEqualTo(this.stub.address().toString());
	}

	@Test
	void triesOtherZonesWhenTheRoleIsLimitedToOne() {
		identity();
		zones();
		byName();
		this.stub.error(403, "AccessDenied", "not authorized to perform: route53:GetHostedZone");
		this.stub.ok("GetHostedZoneResponse", Route53ReadingTests.zone("/hostedzone/Z2", "example.org.", true));
		records();
		this.stub.error(403, "AccessDenied", "not authorized to perform: route53:GetDNSSEC");
		this.stub.error(404, "NoSuchChange", "no");
		AccessReport report = this.check.look();
		assertThat(report.triedWith()).extracting(ZoneRef::id).isEqualTo("Z2");
		assertThat(lacking(report)).containsExactly("route53:GetDNSSEC");
		assertThat(report.trouble()).isInstanceOf(ZoneTrouble.Denied.class);
	}

	@Test
	void doesNotCallATroubledRightLacking() {
		for (int call = 0; call < 20; call++) {
			this.stub.error(403, "ExpiredToken", "The security token included in the request is expired");
		}
		AccessReport report = this.check.look();
		assertThat(report.caller()).isNull();
		assertThat(lacking(report)).isEmpty();
		assertThat(report.rights()).extracting(Right::standing).doesNotContain(Standing.HAS);
		assertThat(report.trouble()).isInstanceOf(ZoneTrouble.NoCredentials.class);
	}

	@Test
	void tellsWhoItIsInOneCall() {
		identity();
		assertThat(this.check.caller())
			.hasValueSatisfying((caller) -> assertThat(caller.name()).isEqualTo("signpost-dns"));
		assertThat(this.stub.asked).hasSize(1);
		assertThat(this.check.caller()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "arn:aws:sts::111122223333:assumed-role/signpost-dns/i-0abc,signpost-dns",
			"arn:aws:iam::111122223333:user/team/maya,maya", "arn:aws:iam::111122223333:root,root",
			"arn:aws:sts::111122223333:federated-user/x,x" })
	void readsTheNameOutOfAnArn(String arn, String name) {
		assertThat(CallerName.of(arn)).isEqualTo(name);
	}

	private static List<String> lacking(AccessReport report) {
		return report.rights()
			.stream()
			.filter((right) -> right.standing() == Standing.LACKS)
			.map(Right::action)
			.toList();
	}

	private void identity() {
		this.stub.raw(200, """
				<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>\
				<Arn>arn:aws:sts::111122223333:assumed-role/signpost-dns/signpost</Arn><UserId>A:signpost</UserId>\
				<Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>""");
	}

	private void zones() {
		this.stub.ok("ListHostedZonesResponse",
				"<HostedZones>" + Route53ReadingTests.zone("/hostedzone/Z1", "enterprise.example.", false)
						+ Route53ReadingTests.zone("/hostedzone/Z2", "example.org.", true)
						+ "</HostedZones><IsTruncated>false</IsTruncated><MaxItems>100</MaxItems>");
	}

	private void byName() {
		this.stub.ok("ListHostedZonesByNameResponse",
				"<HostedZones></HostedZones><IsTruncated>false</IsTruncated><MaxItems>1</MaxItems>");
	}

	private void records() {
		this.stub.ok("ListResourceRecordSetsResponse",
				"<ResourceRecordSets></ResourceRecordSets><IsTruncated>false</IsTruncated><MaxItems>1</MaxItems>");
	}

}
