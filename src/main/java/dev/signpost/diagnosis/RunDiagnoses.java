package dev.signpost.diagnosis;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.KnownClusters;
import dev.signpost.dns.DnsName;
import dev.signpost.history.Actor;
import dev.signpost.history.Actors;
import dev.signpost.lookup.RateLimit;
import dev.signpost.web.Authority;
import dev.signpost.web.KeysetPage;
import dev.signpost.web.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Diagnoses as the pages and the API use them.
 */
@Service
@Requires(Authority.DIAGNOSE_RUN)
class RunDiagnoses implements Diagnoses {

	private static final int A_MINUTE = 10;

	/** How often a run of another instance is looked at. */
	private static final Duration LOOK = Duration.ofMillis(100);

	private final Diagnosing diagnosing;

	private final Runs runs;

	private final RunView view;

	private final KnownClusters clusters;

	private final Actors actors;

	private final RateLimit<String> limit;

	RunDiagnoses(Diagnosing diagnosing, Runs runs, RunView view, KnownClusters clusters, Actors actors, Clock clock) {
		this.diagnosing = diagnosing;
		this.runs = runs;
		this.view = view;
		this.clusters = clusters;
		this.actors = actors;
		this.limit = new RateLimit<>(A_MINUTE, Duration.ofMinutes(1), A_MINUTE, clock);
	}

	@Override
	public StartOutcome start(ClusterId cluster) {
		return this.clusters.find(cluster)
			.map((found) -> start(found, found.definition()))
			.orElseGet(StartOutcome.NotOurs::new);
	}

	@Override
	public StartOutcome start(DnsName name) {
		for (Optional<DnsName> up = Optional.of(name); up.isPresent(); up = up.get().parent()) {
			Optional<Cluster> cluster = this.clusters.named(up.get());
			if (cluster.isPresent()) {
				return start(cluster.get(), TypedName.in(cluster.get().definition(), name));
			}
		}
		return new StartOutcome.NotOurs();
	}

	private StartOutcome start(Cluster cluster, ClusterDefinition definition) {
		Actor actor = this.actors.current();
		Duration wait = this.limit.take(actor.id());
		return wait.isZero() ? this.diagnosing.start(cluster, definition, RunOrigin.PERSON, actor.id())
				: new StartOutcome.TooOften(wait);
	}

	@Override
	public Optional<Diagnosis> find(RunId id) {
		return this.diagnosing.underWay(id).map(this.view::soFar).or(() -> this.runs.find(id).map(this.view::of));
	}

	@Override
	public Optional<Diagnosis> await(RunId id, Duration atMost) {
		Optional<UnderWay> here = this.diagnosing.underWay(id);
		if (here.isPresent()) {
			await(here.get(), atMost);
			return find(id);
		}
		Optional<Diagnosis> found = find(id);
		for (long left = atMost.dividedBy(LOOK); left > 0
				&& found.filter((run) -> !run.finished()).isPresent(); left--) {
			pause();
			found = find(id);
		}
		return found;
	}

	private static void await(UnderWay run, Duration atMost) {
		try {
			run.done().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException | TimeoutException ex) {
			// it is shown as far as it has come
		}
	}

	private static void pause() {
		try {
			Thread.sleep(LOOK);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public Map<ClusterId, RunLine> latest(Collection<ClusterId> ids) {
		return this.view.lines(this.runs.latest(ids))
			.stream()
			.collect(Collectors.toMap(RunLine::cluster, (line) -> line));
	}

	@Override
	public KeysetPage<RunLine> page(@Nullable ClusterId cluster, @Nullable String after, int limit) {
		List<RunRecord> rows = this.runs.page(cluster, (after != null) ? Long.parseLong(after) : Long.MAX_VALUE,
				limit + 1);
		KeysetPage<RunRecord> page = KeysetPage.of(new ArrayList<>(rows), limit, (row) -> Long.toString(row.number()));
		return new KeysetPage<>(this.view.lines(page.items()), page.next());
	}

	@Override
	public Optional<byte[]> evidenceFile(RunId id) {
		return this.runs.evidenceJson(id);
	}

}
