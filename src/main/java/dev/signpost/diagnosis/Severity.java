package dev.signpost.diagnosis;

/**
 * How bad a finding is, worst first.
 */
public enum Severity {

	/** Nobody, or nobody behind validating resolvers, can resolve or connect. */
	CRITICAL,

	/** Some clients fail, or all will at the next ordinary event. */
	ERROR,

	/** Works now with less redundancy; fails when one more thing happens. */
	WARNING,

	/** True and worth knowing; nothing to do now. */
	NOTICE,

	/** Passed, with a remark. */
	INFO,

	/** Passed. */
	FINE,

	/** Could not be tried. */
	NOT_ASKED;

	/**
	 * Whether something needs attention: WARNING or worse.
	 */
	public boolean needsAttention() {
		return compareTo(WARNING) <= 0;
	}

	/**
	 * Whether the check holds: NOTICE, INFO or FINE.
	 */
	public boolean passed() {
		return this == NOTICE || this == INFO || this == FINE;
	}

	public boolean worseThan(Severity other) {
		return compareTo(other) < 0;
	}

}
