package dev.signpost.diagnosis.check.dnssec;

import java.time.Duration;
import java.time.Instant;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.WordProof;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParentSignaturesHoldTests {

	private static final Check CHECK = new ParentSignaturesHold();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	private static final Instant NOW = SampleWorld.NOW;

	@Test
	void isFineWithValidOnes() {
		said(SignedWorld.whole()).containsExactly("FINE SIGNATURES_HOLD");
	}

	@Test
	void expectsNoneOfAnUnsignedDomain() {
		said(SampleWorld.healthy(3)).containsExactly("INFO NO_SIGNATURES_EXPECTED");
	}

	@Test
	void saysThatOneHasExpired() {
		said(lasting(NOW.minusSeconds(700_000), NOW.minusSeconds(7_200)).signed().world())
			.containsExactly("CRITICAL SIGNATURE_EXPIRED");
	}

	@Test
	void isMilderWhereOnlySomeServersGiveIt() {
		SampleWorld world = lasting(NOW.minusSeconds(700_000), NOW.minusSeconds(7_200))
			.signedAt(SampleWorld.healthy(3).parent(2))
			.world();
		said(world).containsExactly("ERROR SIGNATURE_EXPIRED");
	}

	@Test
	void onlyNoticesItWhereNobodyExpectsSignatures() {
		said(new SignedWorld().keyed().lasting(NOW.minusSeconds(700_000), NOW.minusSeconds(7_200)).signed().world())
			.containsExactly("NOTICE SIGNATURE_EXPIRED");
	}

	@Test
	void saysThatOneIsNotValidYet() {
		said(lasting(NOW.plusSeconds(3_600), NOW.plusSeconds(700_000)).signed().world())
			.containsExactly("CRITICAL SIGNATURE_NOT_YET_VALID");
	}

	@Test
	void saysThatTheyAreMissing() {
		said(new SignedWorld().vouched(KeyTags.of(SignedWorld.KEY)).keyed().world())
			.containsExactly("CRITICAL SIGNATURES_MISSING");
	}

	@Test
	void warnsWhereOneEndsSoonAndWasNotRenewed() {
		SampleWorld world = lasting(NOW.minusSeconds(95_000), NOW.plusSeconds(5_000)).signed().world();
		said(world).containsExactly("FINE SIGNATURES_HOLD");
		String[] marks = CHECK.marks(world.evidence()).toArray(new String[0]);
		assertThat(marks).isNotEmpty().allMatch((mark) -> mark.startsWith("S3 "));
		said(world.earlier(Duration.ofHours(1), marks)).containsExactly("WARNING SIGNATURE_NOT_RENEWED");
		said(world.earlier(Duration.ofHours(1), "S3 SOA 1 2 3")).containsExactly("FINE SIGNATURES_HOLD");
	}

	@Test
	void doesNotMindShortLives() {
		said(lasting(NOW.minusSeconds(3_600), NOW.plusSeconds(7_200)).signed().world())
			.containsExactly("FINE SIGNATURES_HOLD");
	}

	@Test
	void saysNothingFromSilence() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach(world::silent);
		said(world).containsExactly("NOT_ASKED S3_NOT_ASKED");
	}

	private static SignedWorld lasting(Instant from, Instant until) {
		return new SignedWorld().vouched(KeyTags.of(SignedWorld.KEY)).keyed().lasting(from, until);
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
