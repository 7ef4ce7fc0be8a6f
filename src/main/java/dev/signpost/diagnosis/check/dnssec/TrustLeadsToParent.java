package dev.signpost.diagnosis.check.dnssec;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.FindingCode;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;

/**
 * Signatures are expected of the parent zone if and only if it has keys; the cluster
 * below is unsigned, as designed.
 */
public final class TrustLeadsToParent implements Check {

	@Override
	public CheckId id() {
		return CheckId.S1;
	}

	@Override
	public Set<CheckId> needs() {
		return Set.of(CheckId.P1, CheckId.P2);
	}

	@Override
	public List<FindingCode> codes() {
		return List.of(Says.values());
	}

	@Override
	public List<Finding> judge(Evidence evidence) {
		Signed signed = Signed.in(evidence);
		return List.of(say(judge(signed)).with("domain", evidence.parentZone().text())
			.with("cluster", evidence.cluster().text())
			.with("tags",
					signed.fingerprints()
						.stream()
						.map((ds) -> Integer.toString(ds.keyTag()))
						.distinct()
						.collect(Collectors.joining(", ")))
			.restingOn(signed.exchanges()));
	}

	private static Says judge(Signed signed) {
		if (!signed.ownIsKnown() || !signed.aboveIsKnown() && !signed.keys().isEmpty()) {
			return Says.S1_NOT_ASKED;
		}
		if (signed.keys().isEmpty()) {
			return signed.secure() ? Says.DS_WITHOUT_KEYS : Says.DOMAIN_UNSIGNED;
		}
		if (!signed.secure()) {
			return Says.KEYS_WITHOUT_DS;
		}
		return KeyTags.meet(signed.fingerprints(), signed.keys()) ? Says.TRUST_ENDS_ABOVE_CLUSTER
				: Says.DS_MATCHES_NO_KEY;
	}

	private static Finding say(Says code) {
		return Finding.of(CheckId.S1, code);
	}

	/** What it can say. */
	enum Says implements FindingCode {

		/** Signed down to the parent zone; the cluster is outside, as designed. */
		TRUST_ENDS_ABOVE_CLUSTER(Severity.INFO, VerdictCode.WORKING),

		/** The parent zone is not signed. */
		DOMAIN_UNSIGNED(Severity.INFO, VerdictCode.WORKING),

		/** The parent zone has keys that the level above does not vouch for. */
		KEYS_WITHOUT_DS(Severity.INFO, VerdictCode.WORKING),

		/** The level above vouches for keys, and the parent zone has none. */
		DS_WITHOUT_KEYS(Severity.CRITICAL, VerdictCode.SIGNATURES_BROKEN),

		/** The level above vouches for other keys than the parent zone has. */
		DS_MATCHES_NO_KEY(Severity.CRITICAL, VerdictCode.SIGNATURES_BROKEN),

		/** One of the two sides is not known. */
		S1_NOT_ASKED(Severity.NOT_ASKED, VerdictCode.NOT_KNOWN);

		private final Severity severity;

		private final VerdictCode verdict;

		Says(Severity severity, VerdictCode verdict) {
			this.severity = severity;
			this.verdict = verdict;
		}

		@Override
		public Severity severity() {
			return this.severity;
		}

		@Override
		public VerdictCode verdict() {
			return this.verdict;
		}

	}

}
