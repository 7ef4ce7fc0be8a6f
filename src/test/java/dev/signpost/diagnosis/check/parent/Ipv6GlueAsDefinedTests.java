package dev.signpost.diagnosis.check.parent;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.WordProof;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Ipv6GlueAsDefinedTests {

	private static final Check CHECK = new Ipv6GlueAsDefined();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineAsDefined() {
		said(SampleWorld.healthy(3)).containsExactly("FINE IPV6_AS_DEFINED");
		said(WordProof.dualStack()).containsExactly("FINE IPV6_AS_DEFINED");
	}

	@Test
	void noticesAMissingAddress() {
		said(Refers.everywhere(WordProof.dualStack(), "node1.cache.enterprise.example 203.0.113.11 2001:db8::11",
				"node2.cache.enterprise.example 203.0.113.12", "node3.cache.enterprise.example"))
			.containsExactly("NOTICE IPV6_GLUE_MISSING node2");
	}

	@Test
	void noticesAnExtraAddress() {
		said(Refers.everywhere(SampleWorld.healthy(1), "node1.cache.enterprise.example 203.0.113.11 2001:db8::99"))
			.containsExactly("NOTICE IPV6_GLUE_EXTRA node1");
	}

	@Test
	void saysNothingWithoutAReferral() {
		said(Refers.nowhere(SampleWorld.healthy(3))).containsExactly("NOT_ASKED D6_NOT_ASKED");
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
