package dev.signpost.diagnosis;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterNeeds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Runs diagnoses, one at a time for each cluster: collect, keep, judge, tell.
 */
@Component
class Diagnosing {

	private static final Logger LOG = LoggerFactory.getLogger(Diagnosing.class);

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

	/** What is compared with an earlier run should have had time to move. */
	private static final Duration EARLIER = Duration.ofSeconds(60);

	private final Map<RunId, UnderWay> underWay = new ConcurrentHashMap<>();

	private final EvidenceCollector collector;

	private final Surroundings surroundings;

	private final Runs runs;

	private final ClusterNeeds needs;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Diagnosing(EvidenceCollector collector, Surroundings surroundings, Runs runs, ClusterNeeds needs,
			ApplicationEventPublisher events, Clock clock) {
		this.collector = collector;
		this.surroundings = surroundings;
		this.runs = runs;
		this.needs = needs;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Starts a run, or joins the one under way.
	 * @param definition with the endpoints of this run
	 */
	StartOutcome.Running start(Cluster cluster, ClusterDefinition definition, RunOrigin origin, String askedBy) {
		RunId id = randomId();
		RunId claimed = this.runs.claim(cluster.id(), id);
		if (!claimed.equals(id)) {
			return new StartOutcome.Running(claimed, true);
		}
		UnderWay run = UnderWay.of(id, cluster, askedBy, this.clock.instant(), origin);
		this.underWay.put(id, run);
		this.runs.started(id, cluster.id(), definition.name().text(), origin, askedBy);
		Thread.ofVirtual().name("diagnosis-" + id).start(() -> run(run, definition));
		return new StartOutcome.Running(id, false);
	}

	/**
	 * The run in this process, if it is here and not over.
	 */
	Optional<UnderWay> underWay(RunId id) {
		return Optional.ofNullable(this.underWay.get(id));
	}

	private void run(UnderWay run, ClusterDefinition definition) {
		try {
			Collecting collecting = this.collector.begin(assignment(run, definition));
			run.collecting().complete(collecting);
			EvidenceFile file = this.collector.await(collecting);
			this.surroundings.remember(file);
			judge(run, file, collecting.questions());
		}
		catch (RuntimeException ex) {
			LOG.error("run={} of cluster={} ended early", run.id(), run.cluster().id(), ex);
		}
		finally {
			this.runs.release(run.cluster().id(), run.id());
			this.underWay.remove(run.id());
			run.done().complete(null);
		}
	}

	private Assignment assignment(UnderWay run, ClusterDefinition definition) {
		@Nullable Earlier earlier = this.runs.earlier(run.cluster().id(), EARLIER).orElse(null);
		return this.surroundings.assignment(run.cluster().id(), definition, earlier);
	}

	/**
	 * What a person asked for is kept before it is judged; the schedule keeps what
	 * turned.
	 */
	private void judge(UnderWay run, EvidenceFile file, int questions) {
		if (run.origin() != RunOrigin.SCHEDULE) {
			this.runs.keepEvidence(run.id(), file);
		}
		Evidence evidence = Evidence.of(file);
		List<Finding> findings = Catalogue.whole().judge(evidence);
		Verdict verdict = Catalogue.whole().verdict(evidence, findings);
		Optional<RunRecord> before = this.runs.last(run.cluster().id(), Long.MAX_VALUE);
		boolean same = before.map(RunRecord::verdict).filter((old) -> old.code() == verdict.code()).isPresent();
		if (run.origin() == RunOrigin.SCHEDULE && !same) {
			this.runs.keepEvidence(run.id(), file);
		}
		Instant seen = same ? before.map(RunRecord::firstSeen).orElse(run.startedAt()) : run.startedAt();
		Set<String> marks = Catalogue.whole().marks(evidence);
		this.runs.finished(run.id(), new Runs.Ended(Duration.between(run.startedAt(), this.clock.instant()), questions,
				verdict, findings, marks, seen));
		this.needs.note(run.cluster().id(), Shapes.of(verdict));
		before.map(RunRecord::verdict)
			.filter((old) -> old.code() != verdict.code())
			.ifPresent((old) -> this.events.publishEvent(new VerdictChanged(run.cluster().id(),
					file.definition().name(), old, verdict, run.id(), this.clock.instant())));
	}

	private static RunId randomId() {
		StringBuilder id = new StringBuilder("d-");
		RANDOM.ints(12, 0, LETTERS.length()).forEach((at) -> id.append(LETTERS.charAt(at)));
		return new RunId(id.toString());
	}

}
