package dev.signpost.diagnosis.check.agreement;

import java.util.List;

import dev.signpost.diagnosis.Check;

/**
 * The C family, in reading order.
 */
public final class AgreementChecks {

	private AgreementChecks() {
	}

	public static List<Check> all() {
		return List.of();
	}

}
