package dev.signpost.peer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tests in {@code src/browserTest} are compiled only where the distribution's
 * Chromium is installed; this one is always there and says when they were left out.
 */
@Tag("peer")
class BrowserTests {

	@Test
	void areCompiledWhereChromiumIs() {
		assertThat(Peers.require("chromium")).isExecutable();
	}

}
