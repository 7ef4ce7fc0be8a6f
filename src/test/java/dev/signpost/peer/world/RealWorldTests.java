package dev.signpost.peer.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.signpost.peer.Peers;
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

	private static final String NETWORK = "ip link set lo up; for a in 1.1 1.2 1.11 1.12 1.13 1.14 1.21 1.53 9.80; do "
			+ "ip addr add 127.0.$a/32 dev lo; done; for a in $(seq 1 40); do ip addr add 127.0.2.$a/32 dev lo; done; "
			+ "exec \"$@\"";

	private final Map<String, String[]> seen = new HashMap<>();

	private final List<String> output = new ArrayList<>();

	@BeforeAll
	void diagnoseAll(@TempDir Path folder) throws IOException, InterruptedException {
		Stream.of("unshare", "ip", "nft", "named", "pdns_server", "unbound", "dig", "dnssec-signzone")
			.forEach(Peers::require);
		Process child = new ProcessBuilder(command(folder)).redirectErrorStream(true).start();
		try (BufferedReader lines = child.inputReader()) {
			lines.lines().forEach((line) -> {
				this.output.add(line);
				if (line.startsWith("SCENARIO\t")) {
					String[] fields = line.split("\t", -1);
					this.seen.put(fields[1], fields);
				}
			});
		}
		finally {
			child.destroyForcibly().waitFor();
		}
	}

	@TestFactory
	Stream<DynamicTest> tellsWhatIsWrongAndNothingElse() {
		return Scenarios.all().stream().map((scenario) -> DynamicTest.dynamicTest(scenario.name(), () -> {
			String[] fields = this.seen.get(scenario.name());
			assertThat(fields).as(String.join("\n", this.output)).isNotNull();
			assertThat(fields[2] + "\n" + fields[3]).as("consequences: " + fields[4])
				.isEqualTo(scenario.verdict() + "\n" + String.join("; ", scenario.causes()));
		}));
	}

	private static List<String> command(Path folder) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		return List.of("unshare", "-rn", "sh", "-c", NETWORK, "sh", java.toString(), "-Xshare:auto", "-cp",
				System.getProperty("java.class.path"), WorldRunner.class.getName(),
				Files.createDirectories(folder.resolve("worlds")).toString());
	}

}
