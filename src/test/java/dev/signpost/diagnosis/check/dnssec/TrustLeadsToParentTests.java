package dev.signpost.diagnosis.check.dnssec;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.WordProof;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrustLeadsToParentTests {

	private static final Check CHECK = new TrustLeadsToParent();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void saysThatTheClusterIsOutsideAsDesigned() {
		said(SignedWorld.whole()).containsExactly("INFO TRUST_ENDS_ABOVE_CLUSTER");
	}

	@Test
	void saysThatTheDomainIsUnsigned() {
		said(SampleWorld.healthy(3)).containsExactly("INFO DOMAIN_UNSIGNED");
	}

	@Test
	void saysThatNobodyReliesOnTheKeys() {
		said(new SignedWorld().keyed().world()).containsExactly("INFO KEYS_WITHOUT_DS");
	}

	@Test
	void saysThatTheKeysAreMissing() {
		said(new SignedWorld().vouched(4711).world()).containsExactly("CRITICAL DS_WITHOUT_KEYS");
	}

	@Test
	void saysThatTheKeysAreOthers() {
		said(new SignedWorld().vouched(4711).keyed().world()).containsExactly("CRITICAL DS_MATCHES_NO_KEY");
	}

	@Test
	void saysNothingWhereOneSideIsNotKnown() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach(world::silent);
		said(world).containsExactly("NOT_ASKED S1_NOT_ASKED");
		said(new SignedWorld().keyed().world().silent(SampleWorld.TLD)).containsExactly("NOT_ASKED S1_NOT_ASKED");
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
