package dev.signpost.access;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.signpost.web.Mode;
import dev.signpost.web.SignpostProperties;
import dev.signpost.web.StartLine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartBlockTests {

	private static final SignpostProperties LIVE = new SignpostProperties(Mode.LIVE, Path.of("/var/lib/signpost"),
			URI.create("https://signpost.example"));

	@Test
	void saysWhereItIsAndInWhichModeAndWhatTheModulesHaveToTell() {
		List<StartLine> lines = List.of(() -> Optional.of(new StartLine.Line("Set up", "first\nsecond")),
				Optional::empty, () -> Optional.of(new StartLine.Line("Route 53", "https://route53.example")));
		assertThat(new StartBlock(LIVE, lines).text()).isEqualTo(String.join("\n",
				"  Address   https://signpost.example", "  Mode      live", "  Data      /var/lib/signpost/live",
				"  Set up    first", "            second", "  Route 53  https://route53.example"));
	}

}
