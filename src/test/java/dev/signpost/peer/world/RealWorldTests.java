package dev.signpost.peer.world;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Diagnoses worlds of real name servers on port 53, in a network of their own: verdict,
 * severity, the node named, and nothing else that needs attention.
 */
@Tag("peer")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealWorldTests {

	private final Map<String, String[]> seen = new HashMap<>();

	private String printed = "";

	@BeforeAll
	void diagnoseAll(@TempDir Path folder) {
		List<String> lines = OwnNetwork.run(WorldRunner.class, folder);
		this.printed = String.join("\n", lines);
		lines.stream()
			.filter((line) -> line.startsWith("SCENARIO\t"))
			.map((line) -> line.split("\t", -1))
			.forEach((fields) -> this.seen.put(fields[1], fields));
	}

	@TestFactory
	Stream<DynamicTest> tellsWhatIsWrongAndNothingElse() {
		return Scenarios.all().stream().map((scenario) -> DynamicTest.dynamicTest(scenario.name(), () -> {
			String[] fields = this.seen.get(scenario.name());
			assertThat(fields).as(this.printed).isNotNull();
			assertThat(fields[2] + "\n" + fields[3]).as("consequences: " + fields[4])
				.isEqualTo(scenario.verdict() + "\n" + String.join("; ", scenario.causes()));
		}));
	}

}
