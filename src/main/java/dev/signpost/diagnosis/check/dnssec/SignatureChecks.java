package dev.signpost.diagnosis.check.dnssec;

import java.util.List;

import dev.signpost.diagnosis.Check;

/**
 * The S family, in reading order.
 */
public final class SignatureChecks {

	private SignatureChecks() {
	}

	public static List<Check> all() {
		return List.of(new TrustLeadsToParent(), new NoDsLeftOver(), new ParentSignaturesHold(),
				new MissingDsIsProved());
	}

}
