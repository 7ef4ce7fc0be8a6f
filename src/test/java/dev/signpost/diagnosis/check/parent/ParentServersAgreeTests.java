package dev.signpost.diagnosis.check.parent;

import java.util.List;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.lookup.Question;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParentServersAgreeTests {

	private static final Check CHECK = new ParentServersAgree();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWhenTheyAgree() {
		said(SampleWorld.healthy(3)).containsExactly("FINE SERVERS_AGREE");
		said(Refers.nowhere(SampleWorld.healthy(3))).containsExactly("FINE SERVERS_AGREE");
	}

	@Test
	void namesTheOddServer() {
		SampleWorld world = SampleWorld.healthy(3);
		said(world.denied(world.parent(3), world.cluster())).containsExactly("ERROR SERVER_DIFFERS ns3.dns.example");
	}

	@Test
	void comparesTheAddressesToo() {
		SampleWorld world = SampleWorld.healthy(1);
		Refers.at(world, world.parent(2), "node1.cache.enterprise.example 203.0.113.99");
		said(world).containsExactly("ERROR SERVER_DIFFERS ns2.dns.example");
	}

	@Test
	void doesNotCountSilence() {
		SampleWorld world = SampleWorld.healthy(3);
		said(world.silent(world.parent(3))).containsExactly("FINE SERVERS_AGREE");
	}

	@Test
	void believesTheSecondSample() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.ns(world.cluster());
		world.denied(world.parent(3), world.cluster())
			.again(world.parent(3), question, world.referral(question).answer());
		said(world).containsExactly("FINE SERVERS_AGREE");
	}

	@Test
	void isPatientWhileAChangeIsCopied() {
		SampleWorld world = SampleWorld.healthy(3);
		ZoneFacts.Known known = world.knownZone(List.of());
		world.zone(new ZoneFacts.Known(known.zone(), List.of(), List.of(), known.snapshot(), List.of(),
				new ZoneFacts.LastChange(9, "LIVE", SampleWorld.NOW.minusSeconds(30), false)));
		said(world.denied(world.parent(3), world.cluster())).containsExactly("INFO SERVERS_DIFFER_YET ns3.dns.example");
	}

	@Test
	void saysNothingOfOneServerAlone() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().stream().skip(1).forEach(world::silent);
		said(world).containsExactly("NOT_ASKED D4_NOT_ASKED");
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
