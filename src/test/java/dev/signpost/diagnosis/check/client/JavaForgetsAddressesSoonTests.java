package dev.signpost.diagnosis.check.client;

import java.util.List;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.Machine;
import dev.signpost.diagnosis.SampleWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.signpost.diagnosis.CheckProof.graded;
import static dev.signpost.diagnosis.CheckProof.said;

class JavaForgetsAddressesSoonTests {

	private final Check check = new JavaForgetsAddressesSoon();

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(this.check, SampleWorld.healthy(nodes).childLabel(label)).containsExactly("JAVA_KEEPS_ITS_DEFAULT");
	}

	@ParameterizedTest
	@CsvSource({ "0, FINE JAVA_FORGETS_SOON", "5, FINE JAVA_FORGETS_SOON", "30, INFO JAVA_KEEPS_ITS_DEFAULT",
			"31, NOTICE JAVA_KEEPS_LONG", "-1, WARNING JAVA_KEEPS_FOR_EVER" })
	void growsWithTheTime(int ttl, String expected) {
		graded(this.check, SampleWorld.healthy(3).machine(new Machine(List.of(), List.of(), ttl, 10, false)))
			.containsExactly(expected);
	}

}
