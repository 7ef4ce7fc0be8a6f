package dev.signpost.diagnosis.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A diagnosis in a list. */
record DiagnosisLine(String id, String clusterId, String name, String status, Instant startedAt, long tookMs,
		DiagnosisBody.@Nullable VerdictBody verdict, String askedBy) {
}
