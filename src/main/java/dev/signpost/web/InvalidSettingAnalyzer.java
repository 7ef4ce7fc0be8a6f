package dev.signpost.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in plain words which setting stops the start.
 */
class InvalidSettingAnalyzer extends AbstractFailureAnalyzer<InvalidSetting> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidSetting cause) {
		return new FailureAnalysis("The setting %s is %s.".formatted(cause.name(), cause.value()), cause.right(),
				cause);
	}

}
