package dev.signpost.diagnosis.check.agreement;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.lookup.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameServerTtlIsShortTests extends ShowsEveryCode {

	NameServerTtlIsShortTests() {
		super(new NameServerTtlIsShort());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("CHILD_TTL_LONGER");
	}

	@ParameterizedTest
	@CsvSource({ "60, FINE CHILD_TTL_NOT_LONGER", "3600, INFO CHILD_TTL_LONGER", "3601, NOTICE CHILD_TTL_LONG",
			"86400, NOTICE CHILD_TTL_LONG", "86401, WARNING CHILD_TTL_VERY_LONG" })
	void growsWithTheTtl(long ttl, String expected) {
		SampleWorld world = SampleWorld.healthy(1);
		Question question = Ask.ns(world.cluster());
		world.when(world.node(1), question,
				Said.to(question).authoritative().answers(Said.ns(world.cluster(), ttl, world.childName(1))).answer());
		graded(world).containsExactly(expected);
	}

	@Test
	void cannotCompareWhenNoNodeSpeaks() {
		SampleWorld world = SampleWorld.healthy(1);
		said(world.silent(world.node(1))).containsExactly("C10_NOT_ASKED");
	}

}
