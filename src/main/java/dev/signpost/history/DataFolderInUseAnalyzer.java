package dev.signpost.history;

import java.nio.file.Path;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says in one sentence why a second instance does not start on the same H2 file.
 */
class DataFolderInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	/** H2's own code. */
	private static final int DATABASE_ALREADY_OPEN = 90020;

	private final Environment environment;

	DataFolderInUseAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		if (cause.getErrorCode() != DATABASE_ALREADY_OPEN) {
			return null;
		}
		Path folder = Path.of(this.environment.getProperty("signpost.data-dir", "./data"));
		return new FailureAnalysis(
				"Another Signpost already runs on the data folder %s.".formatted(folder.toAbsolutePath().normalize()),
				"Stop it first, or name another folder in SIGNPOST_DATA_DIR; several instances need a PostgreSQL in SPRING_DATASOURCE_URL.",
				cause);
	}

}
