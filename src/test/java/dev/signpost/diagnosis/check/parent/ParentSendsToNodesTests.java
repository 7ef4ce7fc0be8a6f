package dev.signpost.diagnosis.check.parent;

import java.util.List;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParentSendsToNodesTests {

	private static final Check CHECK = new ParentSendsToNodes();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWithAReferral() {
		said(SampleWorld.healthy(3)).containsExactly("FINE DELEGATED");
	}

	@Test
	void oneServerThatRefersIsEnough() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().stream().skip(1).forEach((server) -> world.denied(server, world.cluster()));
		said(world).containsExactly("FINE DELEGATED");
	}

	@Test
	void saysThatTheNameDoesNotExist() {
		said(without(Rcodes.NXDOMAIN)).containsExactly("CRITICAL NAME_UNKNOWN");
	}

	@Test
	void saysThatThereIsNoNsRecord() {
		said(without(Rcodes.NOERROR)).containsExactly("CRITICAL NO_NS_RECORD");
	}

	@Test
	void saysThatTheAddressesStandThereAlone() {
		SampleWorld world = without(Rcodes.NOERROR);
		world.definition()
			.nodes()
			.forEach((node) -> world.when((server) -> server.role() == Server.Role.PARENT, Ask.a(node.name())::equals,
					(server, question) -> Said.to(question)
						.authoritative()
						.answers(Said.address(node.name(), 60, node.addresses().getFirst()))
						.answer()));
		said(world).containsExactly("CRITICAL ADDRESSES_WITHOUT_NS");
	}

	@Test
	void saysThatItWasNeverMade() {
		said(changed(without(Rcodes.NXDOMAIN), null)).containsExactly("CRITICAL NEVER_DELEGATED");
	}

	@Test
	void saysThatItWasRemovedOnPurpose() {
		said(changed(without(Rcodes.NXDOMAIN), change("LIVE", 3600, true)))
			.containsExactly("CRITICAL DELEGATION_REMOVED");
	}

	@Test
	void waitsForAChangeThatIsBeingCopied() {
		said(changed(without(Rcodes.NXDOMAIN), change("SUBMITTED", 14, false)))
			.containsExactly("WARNING NO_DELEGATION_YET");
		said(changed(without(Rcodes.NXDOMAIN), change("LIVE", 30, false))).containsExactly("WARNING NO_DELEGATION_YET");
		said(changed(without(Rcodes.NXDOMAIN), change("REFUSED", 30, false))).containsExactly("CRITICAL NAME_UNKNOWN");
	}

	@Test
	void saysThatTheParentServesTheClusterItself() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.ns(world.cluster());
		world.parents()
			.forEach((server) -> world.when(server, question,
					Said.to(question)
						.authoritative()
						.answers(Said.ns(world.cluster(), 60, DnsName.of("ns1.dns.example")))
						.answer()));
		said(world).containsExactly("ERROR PARENT_SERVES_CLUSTER");
	}

	@Test
	void saysNothingFromSilenceOrRefusal() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach(world::silent);
		said(world).containsExactly("NOT_ASKED D1_NOT_ASKED");
		Question question = Ask.ns(world.cluster());
		said(world.when(world.parent(1), question, Said.refused(question))).containsExactly("NOT_ASKED D1_NOT_ASKED");
	}

	private static SampleWorld without(int rcode) {
		SampleWorld world = SampleWorld.healthy(3);
		return world.when((server) -> server.role() == Server.Role.PARENT,
				(question) -> question.name().isWithin(world.cluster()),
				(server, question) -> Said.to(question).authoritative().rcode(rcode).answer());
	}

	private static ZoneFacts.LastChange change(String status, long seconds, boolean removal) {
		return new ZoneFacts.LastChange(9, status, SampleWorld.NOW.minusSeconds(seconds), removal);
	}

	private static SampleWorld changed(SampleWorld world, ZoneFacts.@Nullable LastChange change) {
		ZoneFacts.Known known = world.knownZone(List.of());
		return world.zone(new ZoneFacts.Known(known.zone(), List.of(), List.of(), known.snapshot(), List.of(), change));
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
