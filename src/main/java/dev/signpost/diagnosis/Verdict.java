package dev.signpost.diagnosis;

import java.util.Map;

/**
 * What a diagnosis comes to.
 *
 * @param arguments what the headline fills in, taken from the finding that decided
 */
public record Verdict(VerdictCode code, Severity severity, Map<String, String> arguments) {

	public Verdict {
		arguments = Map.copyOf(arguments);
	}

}
