package dev.signpost.peer.world;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole application in live mode against real name servers: what it changed is proved
 * by them, and what breaks is told.
 */
@Tag("peer")
class LiveWorldTests {

	private static final String WORKING = "Everything works: all nodes answer and DNS leads clients to them";

	@Test
	void provesItsChangeAndTellsTheNodeThatStops(@TempDir Path folder) {
		List<String> printed = OwnNetwork.run(LiveRunner.class, folder);
		assertThat(printed.stream().filter((line) -> line.startsWith("CHANGE\t") || line.startsWith("VERDICT\t")))
			.as(String.join("\n", printed))
			.containsExactly("CHANGE\tPROVED", "VERDICT\thealthy\tWORKING FINE\t" + WORKING,
					"VERDICT\tnode3 stopped\tWORKING_ONE_NODE_DOWN WARNING\tWorking, but node3 does not answer DNS",
					"VERDICT\tnode3 mended\tWORKING FINE\t" + WORKING);
	}

}
