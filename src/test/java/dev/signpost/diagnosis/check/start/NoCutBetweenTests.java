package dev.signpost.diagnosis.check.start;

import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.Question;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NoCutBetweenTests {

	private static final Check CHECK = new NoCutBetween();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineDirectlyBelow() {
		said(SampleWorld.healthy(3)).containsExactly("FINE NO_CUT_BETWEEN");
		said(deep()).containsExactly("FINE NO_CUT_BETWEEN");
	}

	@Test
	void saysWhatIsDelegatedInBetween() {
		SampleWorld world = deep();
		Question question = Ask.soa(DnsName.of("dev.enterprise.example"));
		said(world.when(world.parent(1), question,
				Said.to(question).authority(Said.ns(question.name(), 60, DnsName.of("ns.elsewhere.example"))).answer()))
			.containsExactly("CRITICAL CUT_BETWEEN");
	}

	@Test
	void saysThatAZoneInBetweenAnswers() {
		SampleWorld world = deep();
		Question question = Ask.soa(DnsName.of("dev.enterprise.example"));
		said(world.when(world.parent(1), question,
				Said.to(question)
					.authoritative()
					.answers(Said.soa(question.name(), 900, "ns1.dns.example.", 1, 900))
					.answer()))
			.containsExactly("CRITICAL ZONE_BETWEEN");
	}

	@Test
	void saysNothingFromSilence() {
		SampleWorld world = deep();
		world.parents().forEach(world::silent);
		said(world).containsExactly("NOT_ASKED P6_NOT_ASKED");
	}

	private static SampleWorld deep() {
		String name = "cache.dev.enterprise.example";
		return SampleWorld.of(ClusterSamples.cluster(name, ClusterSamples.node("node1." + name, "203.0.113.11"),
				ClusterSamples.node("node2." + name, "203.0.113.12")));
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
