package dev.signpost.diagnosis.check.parent;

import java.util.List;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckProof;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordSet;
import dev.signpost.dns.RecordType;
import dev.signpost.dns.Ttl;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rdata;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NothingInItsPlaceTests {

	private static final Check CHECK = new NothingInItsPlace();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWithNothingThere() {
		said(SampleWorld.healthy(3)).containsExactly("FINE NOTHING_IN_PLACE");
		said(undelegated()).containsExactly("FINE NOTHING_IN_PLACE");
	}

	@Test
	void namesAnAlias() {
		SampleWorld world = undelegated();
		said(world.when(world.parent(1), Ask.ns(world.cluster()),
				Said.to(Ask.ns(world.cluster()))
					.authoritative()
					.answers(Said.cname(world.cluster(), 60, DnsName.of("old.enterprise.example")))
					.answer()))
			.containsExactly("CRITICAL ALIAS_IN_PLACE");
	}

	@Test
	void namesABranchThatIsRedirected() {
		SampleWorld world = undelegated();
		said(world.when(world.parent(1), Ask.ns(world.cluster()), Said.to(Ask.ns(world.cluster()))
			.authoritative()
			.answers(Said.rr(world.parentZone(), new RecordType("DNAME"), 60, new Rdata.Alias("elsewhere.example.")))
			.answer())).containsExactly("CRITICAL BRANCH_REDIRECTED");
	}

	@Test
	void namesTheWildcard() {
		SampleWorld world = undelegated();
		DnsName missing = DnsName.of(SampleWorld.RANDOM + "." + world.cluster().text());
		DnsName beside = DnsName.of(SampleWorld.RANDOM + "." + world.parentZone().text());
		answer(world, missing);
		assertThat(CheckProof.findings(CHECK, world).getFirst().arguments()).containsEntry("wildcard",
				"*.cache.enterprise.example");
		answer(world, beside);
		said(world).containsExactly("CRITICAL WILDCARD_IN_PLACE");
		assertThat(CheckProof.findings(CHECK, world).getFirst().arguments()).containsEntry("wildcard",
				"*.enterprise.example");
	}

	@Test
	void doesNotMindAWildcardBesideADelegation() {
		SampleWorld world = SampleWorld.healthy(3);
		answer(world, DnsName.of(SampleWorld.RANDOM + "." + world.parentZone().text()));
		said(world).containsExactly("FINE NOTHING_IN_PLACE");
	}

	@Test
	void namesAnAddressAtTheCut() {
		SampleWorld world = undelegated();
		RecordSet address = new RecordSet(world.cluster(), RecordType.A, new Ttl(60), List.of("203.0.113.11"));
		said(world.zone(world.knownZone(List.of(address)))).containsExactly("CRITICAL ADDRESS_IN_PLACE");
	}

	@Test
	void namesOtherRecordsAtTheCut() {
		RecordSet text = new RecordSet(SampleWorld.healthy(3).cluster(), RecordType.TXT, new Ttl(60),
				List.of("\"owner\""));
		SampleWorld world = SampleWorld.healthy(3);
		said(world.zone(world.knownZone(List.of(text)))).containsExactly("WARNING RECORDS_AT_CUT");
		SampleWorld other = undelegated();
		said(other.zone(other.knownZone(List.of(text)))).containsExactly("NOTICE RECORDS_AT_CUT");
	}

	@Test
	void saysNothingFromSilence() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach(world::silent);
		said(world).containsExactly("NOT_ASKED D2_NOT_ASKED");
	}

	private static void answer(SampleWorld world, DnsName name) {
		world.when((server) -> server.role() == Server.Role.PARENT, Ask.a(name)::equals,
				(server, question) -> Said.to(question)
					.authoritative()
					.answers(Said.address(name, 60, IpAddress.of("203.0.113.77")))
					.answer());
	}

	private static SampleWorld undelegated() {
		SampleWorld world = SampleWorld.healthy(3);
		world.zone(world.knownZone(List.of()));
		return world.when((server) -> server.role() == Server.Role.PARENT,
				(question) -> question.name().isWithin(world.cluster()),
				(server, question) -> Said.to(question).authoritative().rcode(Rcodes.NXDOMAIN).answer());
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
