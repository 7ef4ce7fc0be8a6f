package dev.signpost.diagnosis.check.parent;

import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.WordProof;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TtlAsDefinedTests {

	private static final Check CHECK = new TtlAsDefined();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineAsDefined() {
		said(SampleWorld.healthy(3)).containsExactly("FINE TTL_AS_DEFINED");
	}

	@Test
	void mentionsALongOneThatWasChosen() {
		said(SampleWorld.of(ClusterSamples.lasting(60, 86_400, SampleWorld.cluster(3))))
			.containsExactly("INFO TTL_LONG_BY_CHOICE");
	}

	@Test
	void growsWithTheTime() {
		said(lasting(60, 300)).containsExactly("NOTICE TTL_LONGER");
		said(lasting(3600, 60)).containsExactly("WARNING TTL_LONGER");
		said(lasting(86_400, 86_400)).containsExactly("WARNING TTL_LONGER", "WARNING TTL_LONGER");
	}

	@Test
	void noticesAShorterOne() {
		said(lasting(60, 5)).containsExactly("NOTICE TTL_SHORTER");
	}

	@Test
	void saysNothingWithoutAReferral() {
		said(Refers.nowhere(SampleWorld.healthy(3))).containsExactly("NOT_ASKED D12_NOT_ASKED");
	}

	/** What is served, while the definition says 60 s for both. */
	private static SampleWorld lasting(int ttl, int nsTtl) {
		return SampleWorld.of(ClusterSamples.lasting(ttl, nsTtl, SampleWorld.cluster(3)))
			.defining(SampleWorld.cluster(3));
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
