package dev.signpost.history;

import java.sql.SQLException;

import dev.signpost.web.Mode;
import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a start that may not go on says.
 */
class StartRefusalsTests {

	private final DataFolderInUseAnalyzer inUse = new DataFolderInUseAnalyzer(
			new MockEnvironment().withProperty("signpost.data-dir", "/var/lib/signpost"));

	@Test
	void namesTheModeThatTheDatabaseWasMadeIn() {
		FailureAnalysis said = new MadeInAnotherModeAnalyzer()
			.analyze(new IllegalStateException("context", new MadeInAnotherMode(Mode.LIVE, Mode.SANDBOX)));
		assertThat(said).isNotNull();
		assertThat(said.getDescription())
			.isEqualTo("This database was made in live mode and does not open in sandbox mode.");
		assertThat(said.getAction()).startsWith("Start with SIGNPOST_MODE=live, or name another");
	}

	@Test
	void namesTheFolderThatAnotherInstanceHolds() {
		SQLException locked = new SQLException("Database may be already in use", "90020", 90020);
		FailureAnalysis said = this.inUse.analyze(new IllegalStateException("no pool", locked));
		assertThat(said).isNotNull();
		assertThat(said.getDescription())
			.isEqualTo("Another Signpost already runs on the data folder /var/lib/signpost.");
		assertThat(said.getAction()).startsWith("Stop it first");
	}

	@Test
	void leavesOtherFaultsOfTheDatabaseToOthers() {
		assertThat(this.inUse.analyze(new SQLException("no such user", "28000", 28000))).isNull();
	}

}
