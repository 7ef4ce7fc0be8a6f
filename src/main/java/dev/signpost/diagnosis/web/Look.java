package dev.signpost.diagnosis.web;

import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.Verdict;
import dev.signpost.diagnosis.VerdictCode;
import org.jspecify.annotations.Nullable;

/** Shape and colour of a judgement: circle, triangle, octagon or diamond. */
final class Look {

	private Look() {
	}

	static String of(Severity severity) {
		return switch (severity) {
			case CRITICAL, ERROR -> "bad";
			case WARNING -> "att";
			case NOTICE -> "info";
			case INFO, FINE -> "ok";
			case NOT_ASKED -> "unk";
		};
	}

	/**
	 * Of a board; a diamond until there is a verdict.
	 */
	static String of(@Nullable Verdict verdict) {
		if (verdict == null || verdict.code() == VerdictCode.WAITING_FOR_CLUSTER
				|| verdict.code() == VerdictCode.NOT_KNOWN) {
			return "unk";
		}
		return (verdict.severity() == Severity.NOTICE) ? "ok" : of(verdict.severity());
	}

}
