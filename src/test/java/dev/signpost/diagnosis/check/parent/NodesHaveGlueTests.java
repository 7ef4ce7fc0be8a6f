package dev.signpost.diagnosis.check.parent;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckProof;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodesHaveGlueTests {

	private static final Check CHECK = new NodesHaveGlue();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWithAddresses() {
		said(SampleWorld.healthy(3)).containsExactly("FINE GLUE_PRESENT");
	}

	@Test
	void needsNoneForNamesOutside() {
		said(Refers.everywhere(SampleWorld.healthy(2), "node1.enterprise.example", "node2.enterprise.example"))
			.containsExactly("INFO GLUE_NOT_NEEDED");
	}

	@Test
	void namesTheNodeWithoutAnAddress() {
		said(Refers.everywhere(SampleWorld.healthy(2), "node1.cache.enterprise.example 203.0.113.11",
				"node2.cache.enterprise.example"))
			.containsExactly("WARNING GLUE_MISSING node2");
	}

	@Test
	void saysThatNoneHasOne() {
		SampleWorld world = Refers.everywhere(SampleWorld.healthy(2), "node1.cache.enterprise.example",
				"old2.cache.enterprise.example");
		said(world).containsExactly("CRITICAL GLUE_MISSING node1", "CRITICAL GLUE_MISSING old2");
		assertThat(CheckProof.findings(CHECK, world))
			.allMatch((finding) -> finding.verdict() == VerdictCode.NO_ADDRESSES);
	}

	@Test
	void takesAnAddressThatOneServerGives() {
		SampleWorld world = SampleWorld.healthy(1);
		Refers.everywhere(world, "node1.cache.enterprise.example");
		Refers.at(world, world.parent(2), "node1.cache.enterprise.example 203.0.113.11");
		said(world).containsExactly("FINE GLUE_PRESENT");
	}

	@Test
	void readsTheAnswerOverTcpWhereItWasCut() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.ns(world.cluster());
		world.parents().forEach((server) -> world.when(server, question, cut(world, question)));
		said(world).containsExactly("NOT_ASKED D5_NOT_ASKED");
		world.asked(world.parent(1), question.overTcp(), world.referral(question).answer());
		said(world).containsExactly("FINE GLUE_PRESENT");
	}

	@Test
	void saysNothingWithoutAReferral() {
		said(Refers.nowhere(SampleWorld.healthy(3))).containsExactly("NOT_ASKED D5_NOT_ASKED");
	}

	private static Answer cut(SampleWorld world, Question question) {
		return Said.to(question)
			.truncated()
			.authority(Said.ns(world.cluster(), 60, DnsName.of("node1.cache.enterprise.example")))
			.answer();
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
