package dev.signpost.diagnosis.check.node;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rr;
import org.junit.jupiter.api.Test;

/**
 * N20: each thing that it can say.
 */
class MissingNamesAreDeniedTests extends ShowsEveryCode {

	MissingNamesAreDeniedTests() {
		super(new MissingNamesAreDenied());
	}

	@Test
	void saysThatMissingNamesAreDenied() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE MISSING_NAME_DENIED");
	}

	@Test
	void noticesADenialThatIsRememberedLong() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2), missing(world), denial(world, 900, 3_600))
			.when(world.node(3), missing(world), denial(world, 3_600, 300));
		graded(world).containsExactly("NOTICE DENIAL_KEPT_LONG node2");
		sentences(world).contains("node2 lets \"does not exist\" be remembered for 900 s");
	}

	@Test
	void noticesANameWithoutAddressInsteadOfNone() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2), missing(world),
				Said.to(missing(world)).authoritative().authority(soa(world, 60, 60)).answer());
		graded(world).containsExactly("NOTICE MISSING_NAME_EMPTY node2");
	}

	@Test
	void warnsOfEverythingElse() {
		SampleWorld world = SampleWorld.healthy(3);
		Rr address = Said.address(missing(world).name(), 5, IpAddress.of("192.0.2.77"));
		world.when(world.node(1), missing(world), Said.to(missing(world)).authoritative().answers(address).answer())
			.when(world.node(2), missing(world), Said.refused(missing(world)))
			.when(world.node(3), missing(world),
					Said.to(missing(world)).authoritative().rcode(Rcodes.NXDOMAIN).answer());
		graded(world).containsExactly("WARNING MISSING_NAME_ANSWERED node1", "WARNING MISSING_NAME_NOT_DENIED node2",
				"WARNING DENIAL_WITHOUT_SOA node3");
	}

	@Test
	void saysNothingOfASilentNode() {
		graded(NodeWorlds.silent(2)).containsExactly("FINE MISSING_NAME_DENIED", "NOT_ASKED N20_NOT_ASKED node2");
	}

	private static Question missing(SampleWorld world) {
		return Ask.a(world.evidence().missing(world.cluster()));
	}

	private static Answer denial(SampleWorld world, long ttl, long minimum) {
		return Said.to(missing(world))
			.authoritative()
			.rcode(Rcodes.NXDOMAIN)
			.authority(soa(world, ttl, minimum))
			.answer();
	}

	private static Rr soa(SampleWorld world, long ttl, long minimum) {
		return Said.soa(world.cluster(), ttl, "ns." + world.cluster().absolute(), 1, minimum);
	}

}
