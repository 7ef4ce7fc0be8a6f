package dev.signpost.diagnosis;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.history.Actor;
import dev.signpost.history.Actors;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Shows runs as their readers know them. */
@Component
class RunView {

	private static final String SCHEDULE = "Schedule";

	private final Runs runs;

	private final Actors actors;

	private final Clock clock;

	RunView(Runs runs, Actors actors, Clock clock) {
		this.runs = runs;
		this.actors = actors;
		this.clock = clock;
	}

	Diagnosis soFar(UnderWay run) {
		@Nullable Collecting collecting = run.collecting().getNow(null);
		Duration took = Duration.between(run.startedAt(), this.clock.instant());
		@Nullable RunId previous = this.runs.last(run.cluster().id(), Long.MAX_VALUE).map(RunRecord::id).orElse(null);
		List<Finding> findings = List.of();
		@Nullable Evidence evidence = null;
		if (collecting != null) {
			Collecting.SoFar soFar = collecting.soFar();
			findings = Catalogue.whole().soFar(soFar.file(), soFar.open());
			evidence = Evidence.partial(soFar.file(), soFar.open());
		}
		return new Diagnosis(run.id(), run.cluster().id(), run.cluster().definition().name(), false, run.startedAt(),
				took, (collecting != null) ? collecting.questions() : 0, null, findings, evidence,
				name(run.askedBy(), names(Set.of(run.askedBy()))), null, previous);
	}

	Diagnosis of(RunRecord row) {
		boolean over = row.finishedAt() != null || crashed(row);
		@Nullable Evidence evidence = this.runs.evidence(row.id()).map(Evidence::of).orElse(null);
		@Nullable RunId previous = this.runs.last(row.cluster(), row.number()).map(RunRecord::id).orElse(null);
		Duration took = (row.finishedAt() != null) ? Duration.ofMillis(row.tookMillis())
				: Duration.between(row.startedAt(), this.clock.instant());
		return new Diagnosis(row.id(), row.cluster(), row.name(), over, row.startedAt(), took, row.questions(),
				verdict(row), row.findings(), evidence, name(row.askedBy(), names(Set.of(row.askedBy()))),
				row.firstSeen(), previous);
	}

	List<RunLine> lines(List<RunRecord> rows) {
		Map<String, String> names = names(rows.stream().map(RunRecord::askedBy).collect(Collectors.toSet()));
		return rows.stream()
			.map((row) -> new RunLine(row.id(), row.cluster(), row.name(), row.startedAt(), row.tookMillis(),
					verdict(row), name(row.askedBy(), names)))
			.toList();
	}

	/** A run whose process is gone says nothing about the cluster. */
	private @Nullable Verdict verdict(RunRecord row) {
		return crashed(row)
				? new Verdict(VerdictCode.NOT_KNOWN, Severity.NOT_ASKED, Map.of("cluster", row.name().text()))
				: row.verdict();
	}

	private boolean crashed(RunRecord row) {
		return row.finishedAt() == null && row.deadlineAt().isBefore(this.clock.instant());
	}

	private Map<String, String> names(Collection<String> actorIds) {
		return this.actors.names(actorIds);
	}

	private static String name(String actor, Map<String, String> names) {
		return actor.equals(Actor.SYSTEM.id()) ? SCHEDULE : names.getOrDefault(actor, actor);
	}

}
