package dev.signpost.diagnosis.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A diagnosis as the contract writes it. */
record DiagnosisBody(String id, String clusterId, String name, String status, Instant startedAt, long tookMs,
		int questions, @Nullable VerdictBody verdict, List<FindingBody> findings, List<ExchangeBody> evidence) {

	/** What it comes to. */
	record VerdictBody(String code, String severity, String headline) {
	}

	/**
	 * What a check found.
	 *
	 * @param becauseOf the finding that this one is only a consequence of
	 */
	record FindingBody(String check, String code, String severity, @Nullable String node, @Nullable String address,
			String title, @Nullable String detail, @Nullable String fix, @Nullable String source, @Nullable String dig,
			List<String> evidence, @Nullable CauseBody becauseOf) {
	}

	/** A finding that explains another. */
	record CauseBody(String check, String code, @Nullable String node) {
	}

	/**
	 * One question to one server.
	 *
	 * @param text as dig would print it
	 */
	record ExchangeBody(String id, String server, String address, String transport, String question, String outcome,
			@Nullable String rcode, List<String> flags, @Nullable Double tookMs, String text) {
	}

}
