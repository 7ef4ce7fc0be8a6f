package dev.signpost.diagnosis.web;

import java.time.Instant;

import dev.signpost.diagnosis.RunLine;
import dev.signpost.diagnosis.Verdict;

/**
 * A run in a list.
 *
 * @param kind ok, att, bad, unk or run
 */
record LastRun(String id, String cluster, String name, String kind, String headline, Instant at, String askedBy) {

	static LastRun of(RunLine line, Phrases phrases) {
		Verdict verdict = line.verdict();
		return new LastRun(line.id().text(), line.cluster().toString(), line.name().text(),
				(verdict != null) ? Look.of(verdict) : "run",
				(verdict != null) ? phrases.headline(verdict) : phrases.text("diagnosis.not-yet"), line.startedAt(),
				line.askedBy());
	}

}
