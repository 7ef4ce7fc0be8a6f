package dev.signpost.diagnosis.check.start;

import java.util.List;

import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckProof;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.Question;
import dev.signpost.plan.DesiredRecords;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LastChangeIsServedTests {

	private static final Check CHECK = new LastChangeIsServed();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWhenItIsServed() {
		said(SampleWorld.healthy(3)).containsExactly("FINE CHANGE_SERVED");
		SampleWorld healthy = SampleWorld.healthy(3);
		said(change(healthy, "PROVED", 3600, false)).containsExactly("FINE CHANGE_SERVED");
	}

	@Test
	void saysThatItIsBeingCopied() {
		said(change(undelegated(), "SUBMITTED", 14, false)).containsExactly("INFO CHANGE_PENDING");
		said(change(undelegated(), "INTENT", 1, false)).containsExactly("INFO CHANGE_PENDING");
	}

	@Test
	void saysThatItIsNotCertain() {
		said(change(SampleWorld.healthy(3), "CONFLICT", 14, false)).containsExactly("NOTICE CHANGE_UNCERTAIN");
		said(change(SampleWorld.healthy(3), "UNKNOWN", 14, false)).containsExactly("NOTICE CHANGE_UNCERTAIN");
	}

	@Test
	void hasNothingToWaitFor() {
		SampleWorld world = SampleWorld.healthy(3);
		ZoneFacts.Known known = world.knownZone(DesiredRecords.of(world.definition()));
		said(world.zone(new ZoneFacts.Known(known.zone(), List.of(), List.of(), known.snapshot(), List.of(), null)))
			.containsExactly("INFO NOTHING_SAVED_YET");
	}

	@Test
	void isPatientForTwoMinutes() {
		said(change(undelegated(), "LIVE", 119, false)).containsExactly("INFO CHANGE_SPREADING");
		said(change(undelegated(), "LIVE", 120, false)).containsExactly("CRITICAL CHANGE_NOT_SERVED");
	}

	@Test
	void namesServersThatStillAnswerTheOld() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.ns(world.cluster());
		DnsName old = DnsName.of("old.cache.enterprise.example");
		world.when(world.parent(2), question, Said.to(question).authority(Said.ns(world.cluster(), 60, old)).answer());
		said(world).containsExactly("ERROR CHANGE_NOT_SERVED");
		assertThat(CheckProof.findings(CHECK, world).getFirst().arguments()).containsEntry("servers", "ns2.dns.example")
			.containsEntry("count", "1")
			.containsEntry("of", "4");
	}

	@Test
	void looksAtAddressesAndTtlsToo() {
		SampleWorld world = SampleWorld.healthy(3);
		SampleWorld long2 = SampleWorld.of(ClusterSamples.lasting(300, 60, world.definition()));
		Question question = Ask.ns(world.cluster());
		said(world.when(world.parent(1), question, long2.referral(question).answer()))
			.containsExactly("ERROR CHANGE_NOT_SERVED");
	}

	@Test
	void leavesWhatSomebodyElseChangedToOthers() {
		SampleWorld world = undelegated();
		said(world.zone(world.knownZone(List.of()))).containsExactly("FINE CHANGE_SERVED");
	}

	@Test
	void saysWhetherARemovalIsServed() {
		said(change(removed(undelegated()), "LIVE", 3600, true)).containsExactly("FINE CHANGE_SERVED");
		said(change(removed(SampleWorld.healthy(3)), "LIVE", 3600, true)).containsExactly("ERROR CHANGE_NOT_SERVED");
	}

	@Test
	void saysNothingWithoutRoute53OrItsServers() {
		said(SampleWorld.healthy(3).zone(new ZoneFacts.NotKnown("Route 53 did not answer in time")))
			.containsExactly("NOT_ASKED P5_NOT_ASKED");
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach(world::silent);
		said(world).containsExactly("NOT_ASKED P5_NOT_ASKED");
	}

	private static SampleWorld undelegated() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach((server) -> world.denied(server, world.cluster()));
		return world;
	}

	private static SampleWorld removed(SampleWorld world) {
		ZoneFacts.Known known = world.knownZone(List.of());
		return world.zone(new ZoneFacts.Known(known.zone(), List.of(), List.of(), known.snapshot(), List.of(),
				known.lastChange()));
	}

	private static SampleWorld change(SampleWorld world, String status, long seconds, boolean removal) {
		ZoneFacts.Known known = (ZoneFacts.Known) world.zoneFacts();
		return world.zone(new ZoneFacts.Known(known.zone(), List.of(), List.of(), known.snapshot(), known.held(),
				new ZoneFacts.LastChange(8, status, SampleWorld.NOW.minusSeconds(seconds), removal)));
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
