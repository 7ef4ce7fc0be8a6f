package dev.signpost.diagnosis.check.dnssec;

import java.util.Set;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MissingDsIsProvedTests {

	private static final Check CHECK = new MissingDsIsProved();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWithAProof() {
		said(SignedWorld.whole()).containsExactly("FINE MISSING_DS_PROVED");
	}

	@Test
	void needsNoneInAnUnsignedDomain() {
		said(SampleWorld.healthy(3)).containsExactly("INFO NO_PROOF_NEEDED");
	}

	@Test
	void needsNoneWhereThereIsADs() {
		SampleWorld world = SignedWorld.whole();
		Question question = Ask.ds(world.cluster());
		world.parents()
			.forEach((server) -> world.when(server, question,
					Said.to(question).authoritative().answers(Said.ds(world.cluster(), 60, 4711)).answer()));
		said(world).containsExactly("INFO NO_PROOF_NEEDED");
	}

	@Test
	void readsWhatTheProofLists() {
		said(proved(SignedWorld.nsec(RecordType.A))).containsExactly("ERROR PROOF_WITHOUT_NS");
		said(proved(SignedWorld.nsec(RecordType.NS, RecordType.DS))).containsExactly("ERROR PROOF_SPEAKS_OF_DS");
		said(proved(SignedWorld.nsec(RecordType.NS, RecordType.SOA)))
			.containsExactly("ERROR PROOF_FROM_THE_WRONG_SIDE");
	}

	@Test
	void missesTheProof() {
		said(proved()).containsExactly("ERROR PROOF_MISSING");
		said(proved(Said.nsec(DnsName.of("a.enterprise.example"), "z.enterprise.example.", RecordType.A)))
			.containsExactly("ERROR PROOF_MISSING");
	}

	@Test
	void readsHashedNames() {
		said(proved(nsec3(0, "cache.enterprise.example", RecordType.NS))).containsExactly("FINE MISSING_DS_PROVED");
		said(proved(nsec3(0, "cache.enterprise.example", RecordType.A))).containsExactly("ERROR PROOF_WITHOUT_NS");
		said(proved(nsec3(0, "other.enterprise.example", RecordType.NS))).containsExactly("ERROR PROOF_MISSING");
	}

	@Test
	void acceptsThatUnsignedDelegationsAreLeftOut() {
		said(proved(nsec3(1, "other.enterprise.example", RecordType.A))).containsExactly("FINE MISSING_DS_PROVED");
	}

	@Test
	void saysNothingWithoutADelegation() {
		SampleWorld world = SignedWorld.whole();
		Question question = Ask.ns(world.cluster());
		world.parents()
			.forEach((server) -> world.when(server, question,
					Said.to(question).authoritative().rcode(Rcodes.NXDOMAIN).answer()));
		said(world).containsExactly("NOT_ASKED S4_NOT_ASKED");
	}

	private static SampleWorld proved(Rr... records) {
		return new SignedWorld().vouched(KeyTags.of(SignedWorld.KEY)).keyed().signed().proved(records);
	}

	private static Rr nsec3(int flags, String of, RecordType... types) {
		byte[] salt = { 1, 2 };
		DnsName owner = DnsName.of(Nsec3Hash.label(DnsName.of(of), salt, 2) + ".enterprise.example");
		return Said.rr(owner, new RecordType("NSEC3"), 900,
				new Rdata.Nsec3(1, flags, 2, salt, new byte[20], Set.of(types)));
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
