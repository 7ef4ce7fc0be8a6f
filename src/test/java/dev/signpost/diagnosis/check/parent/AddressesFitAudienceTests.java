package dev.signpost.diagnosis.check.parent;

import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.WordProof;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesFitAudienceTests {

	private static final Check CHECK = new AddressesFitAudience();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWithPublicAddresses() {
		said(with(Audience.INTERNET, "9.9.9.9")).containsExactly("FINE ADDRESSES_FIT");
	}

	@Test
	void isFineWithDocumentationAddressesInTheSandbox() {
		said(SampleWorld.healthy(3)).containsExactly("FINE ADDRESSES_FIT");
	}

	@Test
	void saysOnceThatTheyArePrivateOnPurpose() {
		said(with(Audience.PRIVATE, "10.0.0.7")).containsExactly("INFO PRIVATE_ADDRESSES");
	}

	@Test
	void saysThatTheInternetIsSentToAPrivateAddress() {
		said(with(Audience.INTERNET, "10.0.0.7")).containsExactly("ERROR ADDRESS_NOT_PUBLIC node1");
		said(with(Audience.INTERNET, "100.64.0.7")).containsExactly("ERROR ADDRESS_NOT_PUBLIC node1");
	}

	@Test
	void saysThatNobodyCanReachAnAddress() {
		said(with(Audience.PRIVATE, "127.0.0.1")).containsExactly("ERROR ADDRESS_UNUSABLE node1");
		said(with(Audience.INTERNET, "0.0.0.0")).containsExactly("ERROR ADDRESS_UNUSABLE node1");
	}

	@Test
	void saysNothingWithoutAddresses() {
		said(Refers.nowhere(SampleWorld.healthy(3))).containsExactly("NOT_ASKED D11_NOT_ASKED");
	}

	private static SampleWorld with(Audience audience, String address) {
		return SampleWorld.of(ClusterSamples.to(audience, ClusterSamples.cluster("cache.enterprise.example",
				ClusterSamples.node("node1.cache.enterprise.example", address))));
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
