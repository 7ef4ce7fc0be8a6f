package dev.signpost.diagnosis.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.RunId;
import dev.signpost.diagnosis.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A run as its page shows it.
 *
 * @param kind of the board: ok, att, bad or unk
 * @param headline one sentence, "Not known yet" while it runs
 * @param advice what it means for clients, or empty
 * @param at when it finished, or began while it runs
 * @param old whether it is no longer of this minute
 * @param previous the run before, or null
 */
record DiagnosisView(String id, String cluster, String name, boolean running, String kind, String headline,
		String advice, Instant at, String took, String questions, @Nullable Instant firstSeen, boolean old,
		String askedBy, @Nullable String previous, List<HopView> hops, Checks checks, List<FixView> fixes,
		boolean kept) {

	private static final Duration FRESH = Duration.ofMinutes(1);

	DiagnosisView {
		hops = List.copyOf(hops);
		fixes = List.copyOf(fixes);
	}

	static DiagnosisView of(Diagnosis diagnosis, Phrases phrases, Instant now) {
		Verdict verdict = diagnosis.verdict();
		Instant at = diagnosis.startedAt().plus(diagnosis.took());
		RunId previous = diagnosis.previous();
		return new DiagnosisView(diagnosis.id().text(), diagnosis.cluster().toString(), diagnosis.name().text(),
				!diagnosis.finished(), Look.of(verdict),
				(verdict != null) ? phrases.headline(verdict) : phrases.text("diagnosis.not-yet"),
				(verdict != null) ? phrases.advice(verdict) : phrases.text("diagnosis.not-yet.what"), at,
				phrases.took(diagnosis.took()), Integer.toString(diagnosis.questions()), diagnosis.firstSeen(),
				diagnosis.finished() && at.plus(FRESH).isBefore(now), diagnosis.askedBy(),
				(previous != null) ? previous.text() : null, Path.of(diagnosis, Facts.of(diagnosis), phrases),
				Checks.of(diagnosis, new Rows(diagnosis, phrases)),
				diagnosis.finished() ? FixView.of(diagnosis, phrases) : List.of(), diagnosis.evidence() != null);
	}

	/** Whether runs came to this verdict before this one. */
	public boolean still() {
		return !this.running && this.firstSeen != null && this.firstSeen.isBefore(this.at.minus(FRESH));
	}

}
