package dev.signpost.history;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in one sentence why a database of the other mode stays closed.
 */
class MadeInAnotherModeAnalyzer extends AbstractFailureAnalyzer<MadeInAnotherMode> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MadeInAnotherMode cause) {
		return new FailureAnalysis(
				"This database was made in %s mode and does not open in %s mode.".formatted(cause.made().word(),
						cause.wanted().word()),
				"Start with SIGNPOST_MODE=%s, or name another database in SPRING_DATASOURCE_URL or another folder in SIGNPOST_DATA_DIR."
					.formatted(cause.made().word()),
				cause);
	}

}
