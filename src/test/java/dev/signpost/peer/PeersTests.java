package dev.signpost.peer;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

class PeersTests {

	@Test
	void findsAProgramByItsName() {
		assertThat(Peers.find("sh")).hasValueSatisfying((path) -> assertThat(path).isExecutable());
	}

	@Test
	void abortsTheTestThatNeedsAProgramWhichIsNotThere() {
		assumeFalse(Peers.required(), "peers are required here");
		assertThatExceptionOfType(TestAbortedException.class)
			.isThrownBy(() -> Peers.abort("no-such-program", "made up"))
			.withMessageContaining("no-such-program");
	}

}
