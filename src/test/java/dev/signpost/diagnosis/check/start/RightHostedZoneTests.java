package dev.signpost.diagnosis.check.start;

import java.util.List;

import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import dev.signpost.lookup.Question;
import dev.signpost.plan.DesiredRecords;
import dev.signpost.zone.HostedZone;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RightHostedZoneTests {

	private static final Check CHECK = new RightHostedZone();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWithOnePublicZone() {
		said(SampleWorld.healthy(3)).containsExactly("FINE RIGHT_ZONE");
	}

	@Test
	void saysThatAPrivateZoneCannotSendTheInternet() {
		said(SampleWorld.of(ClusterSamples.in(privately("Z0A1", "enterprise.example"), SampleWorld.cluster(3))))
			.containsExactly("CRITICAL PRIVATE_FOR_INTERNET");
	}

	@Test
	void noticesTwins() {
		SampleWorld world = SampleWorld.healthy(3);
		ZoneFacts.Known known = known(world);
		HostedZone hidden = listed(privately("Z0B2", "enterprise.example"));
		HostedZone other = listed(new ZoneRef("Z0B3", world.parentZone(), Visibility.PUBLIC));
		said(world.zone(new ZoneFacts.Known(known.zone(), List.of(hidden, other), List.of(), known.snapshot(),
				known.held(), known.lastChange())))
			.containsExactly("NOTICE SAME_NAME_TWICE", "NOTICE PRIVATE_TWIN");
	}

	@Test
	void saysThatAPrivateZoneOfTheClustersNameHidesIt() {
		said(beside(SampleWorld.healthy(3), listed(privately("Z0C1", "cache.enterprise.example"))))
			.containsExactly("ERROR PRIVATE_ZONE_SHADOWS");
	}

	@Test
	void doesNotMindAPublicZoneOfTheClustersNameThatNobodyAsks() {
		SampleWorld world = SampleWorld.healthy(3);
		said(beside(world, listed(new ZoneRef("Z0C2", world.cluster(), Visibility.PUBLIC))))
			.containsExactly("INFO ZONE_NOT_IN_USE");
	}

	@Test
	void saysThatTheNsRecordLeadsToAZone() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.ns(world.cluster());
		world.when((server) -> server.role() == Server.Role.PARENT, question::equals,
				(server, asked) -> Said.to(asked)
					.authority(Said.ns(world.cluster(), 60, DnsName.of("ns-7.awsdns.example")))
					.answer());
		ZoneRef ref = new ZoneRef("Z0C2", world.cluster(), Visibility.PUBLIC);
		said(beside(world, listed(ref))).containsExactly("ERROR DELEGATED_TO_ZONE");
		said(beside(world, new HostedZone(ref, 2, null, List.of("ns-7.awsdns.example"), null)))
			.containsExactly("ERROR DELEGATED_TO_ZONE");
		said(beside(world, new HostedZone(ref, 2, null, List.of("ns-8.awsdns.example"), null)))
			.containsExactly("INFO ZONE_NOT_IN_USE");
	}

	@Test
	void saysNothingWithoutRoute53() {
		said(SampleWorld.healthy(3).zone(new ZoneFacts.NotKnown("Route 53 did not answer in time")))
			.containsExactly("NOT_ASKED P3_NOT_ASKED");
	}

	private static SampleWorld beside(SampleWorld world, HostedZone ofCluster) {
		ZoneFacts.Known known = world.knownZone(DesiredRecords.of(world.definition()));
		return world.zone(new ZoneFacts.Known(known.zone(), List.of(), List.of(ofCluster), known.snapshot(),
				known.held(), known.lastChange()));
	}

	private static ZoneFacts.Known known(SampleWorld world) {
		return world.knownZone(DesiredRecords.of(world.definition()));
	}

	private static HostedZone listed(ZoneRef ref) {
		return new HostedZone(ref, 2, null, List.of(), null);
	}

	private static ZoneRef privately(String id, String name) {
		return new ZoneRef(id, DnsName.of(name), Visibility.PRIVATE);
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
