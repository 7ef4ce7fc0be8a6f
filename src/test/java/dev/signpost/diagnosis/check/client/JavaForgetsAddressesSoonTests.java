package dev.signpost.diagnosis.check.client;

import java.util.List;

import dev.signpost.diagnosis.Machine;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaForgetsAddressesSoonTests extends ShowsEveryCode {

	JavaForgetsAddressesSoonTests() {
		super(new JavaForgetsAddressesSoon());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("JAVA_KEEPS_ITS_DEFAULT");
	}

	@ParameterizedTest
	@CsvSource({ "0, FINE JAVA_FORGETS_SOON", "5, FINE JAVA_FORGETS_SOON", "30, INFO JAVA_KEEPS_ITS_DEFAULT",
			"31, NOTICE JAVA_KEEPS_LONG", "-1, WARNING JAVA_KEEPS_FOR_EVER" })
	void growsWithTheTime(int ttl, String expected) {
		graded(SampleWorld.healthy(3).machine(new Machine(List.of(), List.of(), ttl, 10, false)))
			.containsExactly(expected);
	}

}
