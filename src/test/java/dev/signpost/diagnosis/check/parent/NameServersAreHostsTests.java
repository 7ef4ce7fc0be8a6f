package dev.signpost.diagnosis.check.parent;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckProof;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.Question;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NameServersAreHostsTests {

	private static final Check CHECK = new NameServersAreHosts();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWithHostNames() {
		said(SampleWorld.healthy(3)).containsExactly("FINE NAMES_WELL_FORMED");
	}

	@Test
	void namesAnAddressInAName() {
		said(beside("203.0.113.12")).containsExactly("ERROR NS_IS_ADDRESS 203.0.113.12");
	}

	@Test
	void namesAZoneWrittenTwice() {
		String twice = "node2.cache.enterprise.example.enterprise.example";
		said(beside(twice)).containsExactly("WARNING NS_WRITTEN_TWICE " + twice);
		assertThat(CheckProof.findings(CHECK, beside(twice)).getFirst().arguments()).containsEntry("right",
				"node2.cache.enterprise.example.");
		said(Refers.everywhere(SampleWorld.healthy(1), twice)).containsExactly("CRITICAL NS_WRITTEN_TWICE " + twice);
	}

	@Test
	void namesAnAlias() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.a(DnsName.of("node2.cache.enterprise.example"));
		said(world.when(world.node(1), question,
				Said.to(question)
					.authoritative()
					.answers(Said.cname(question.name(), 5, DnsName.of("host2.example")))
					.answer()))
			.containsExactly("ERROR NS_IS_ALIAS node2");
	}

	@Test
	void namesWhatIsNoHostName() {
		said(beside("node_2.cache.enterprise.example")).containsExactly("WARNING NS_NOT_A_HOST_NAME node_2");
	}

	@Test
	void saysNothingWithoutAReferral() {
		said(Refers.nowhere(SampleWorld.healthy(3))).containsExactly("NOT_ASKED D8_NOT_ASKED");
	}

	private static SampleWorld beside(String other) {
		return Refers.everywhere(SampleWorld.healthy(2), "node1.cache.enterprise.example 203.0.113.11", other);
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
