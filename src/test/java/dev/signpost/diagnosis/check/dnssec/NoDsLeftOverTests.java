package dev.signpost.diagnosis.check.dnssec;

import java.util.List;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckProof;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import dev.signpost.lookup.Question;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NoDsLeftOverTests {

	private static final Check CHECK = new NoDsLeftOver();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	private static final Question DS = Ask.ds(SampleWorld.healthy(3).cluster());

	private static final Question DNSKEY = Ask.dnskey(SampleWorld.healthy(3).cluster());

	@Test
	void isFineWithoutOne() {
		said(SampleWorld.healthy(3)).containsExactly("FINE NO_DS");
	}

	@Test
	void namesOneThatIsLeftOver() {
		said(with(4711)).containsExactly("CRITICAL DS_LEFT_OVER");
	}

	@Test
	void namesOneThatIsOfAnotherKey() {
		SampleWorld world = with(4711);
		world.nodes().forEach((node) -> world.when(node, DNSKEY, SignedWorld.keys(DNSKEY, SignedWorld.KEY)));
		said(world).containsExactly("CRITICAL DS_LEFT_OVER");
	}

	@Test
	void acceptsOneThatFits() {
		SampleWorld world = with(KeyTags.of(SignedWorld.KEY));
		world.nodes().forEach((node) -> world.when(node, DNSKEY, SignedWorld.keys(DNSKEY, SignedWorld.KEY)));
		said(world).containsExactly("INFO CLUSTER_IS_SIGNED");
	}

	@Test
	void doesNotConcludeFromSilentNodes() {
		SampleWorld world = with(4711);
		world.nodes().forEach(world::silent);
		said(world).containsExactly("WARNING DS_NOT_TESTED");
	}

	@Test
	void printsTheCommandThatDeletesWhatRoute53Holds() {
		SampleWorld world = with(4711);
		world.zone(world.knownZone(
				List.of(new RecordSet(world.cluster(), RecordType.DS, new Ttl(300), List.of("4711 13 2 AB CD")))));
		assertThat(CheckProof.findings(CHECK, world).getFirst().arguments().get("command"))
			.startsWith("aws route53 change-resource-record-sets --hosted-zone-id Z0A1 ")
			.contains("\"Action\":\"DELETE\"", "\"TTL\":300", "{\"Value\":\"4711 13 2 AB CD\"}");
		world.zone(new ZoneFacts.NotKnown("no answer"));
		assertThat(CheckProof.findings(CHECK, world).getFirst().arguments().get("command"))
			.contains("{\"Value\":\"4711 13 2 " + "00".repeat(32) + "\"}");
	}

	@Test
	void saysNothingFromSilence() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach(world::silent);
		said(world).containsExactly("NOT_ASKED S2_NOT_ASKED");
	}

	private static SampleWorld with(int keyTag) {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents()
			.forEach((server) -> world.when(server, DS,
					Said.to(DS).authoritative().answers(Said.ds(world.cluster(), 300, keyTag)).answer()));
		return world;
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
