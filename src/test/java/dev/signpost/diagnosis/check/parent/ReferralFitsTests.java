package dev.signpost.diagnosis.check.parent;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.lookup.Question;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReferralFitsTests {

	private static final Check CHECK = new ReferralFits();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWithThreeNodes() {
		said(SampleWorld.healthy(3)).containsExactly("FINE REFERRAL_FITS");
	}

	@Test
	void noticesMoreThanASmallPacket() {
		said(SampleWorld.healthy(13)).containsExactly("NOTICE ABOVE_512");
		SampleWorld world = SampleWorld.healthy(3);
		Question plain = Ask.nsPlain(world.longName());
		said(world.when(world.parent(1), plain, Said.to(plain).truncated().answer()))
			.containsExactly("NOTICE ABOVE_512");
	}

	@Test
	void noticesMoreThanPassesEverywhere() {
		said(SampleWorld.healthy(30)).containsExactly("NOTICE ABOVE_1232");
		SampleWorld world = SampleWorld.healthy(3);
		Question modern = Ask.ns(world.longName());
		said(world.when(world.parent(1), modern, Said.to(modern).truncated().answer()))
			.containsExactly("NOTICE ABOVE_1232");
	}

	@Test
	void saysNothingWithoutAReferral() {
		said(Refers.nowhere(SampleWorld.healthy(3))).containsExactly("NOT_ASKED D13_NOT_ASKED");
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
