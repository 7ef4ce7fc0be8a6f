package dev.signpost.diagnosis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import dev.signpost.cluster.ClusterId;
import dev.signpost.lookup.LookupProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs as rows. Evidence is written before it is judged, and read only where somebody
 * looks at one run.
 */
@Component
class Runs {

	private static final Duration KEPT = Duration.ofDays(90);

	/** So long after its deadline a run belongs to a process that is gone. */
	private static final Duration GONE = Duration.ofSeconds(25);

	private final JdbcClient database;

	private final EvidenceJson json;

	private final RunReading reading;

	private final Duration longest;

	private final Clock clock;

	Runs(JdbcClient database, EvidenceJson json, LookupProperties properties, Clock clock) {
		this.database = database;
		this.json = json;
		this.reading = new RunReading(json);
		this.longest = properties.deadline().plus(GONE);
		this.clock = clock;
	}

	/**
	 * Claims the cluster for a run; the id of the one under way if there is one.
	 */
	RunId claim(ClusterId cluster, RunId run) {
		Instant now = this.clock.instant();
		int taken = this.database
			.sql("update diagnosis_claim set run_id = :run, held_until = :until where cluster_id = :cluster"
					+ " and held_until < :now")
			.param("run", run.text())
			.param("until", at(now.plus(this.longest)))
			.param("cluster", cluster.toString())
			.param("now", at(now))
			.update();
		return (taken == 1 || insertClaim(cluster, run, now)) ? run : claimed(cluster).orElse(run);
	}

	private boolean insertClaim(ClusterId cluster, RunId run, Instant now) {
		try {
			return this.database
				.sql("insert into diagnosis_claim (cluster_id, run_id, held_until) select :cluster, :run, :until"
						+ " where not exists (select 1 from diagnosis_claim where cluster_id = :cluster)")
				.param("cluster", cluster.toString())
				.param("run", run.text())
				.param("until", at(now.plus(this.longest)))
				.update() == 1;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private Optional<RunId> claimed(ClusterId cluster) {
		return this.database.sql("select run_id from diagnosis_claim where cluster_id = :cluster")
			.param("cluster", cluster.toString())
			.query(String.class)
			.optional()
			.map(RunId::new);
	}

	void release(ClusterId cluster, RunId run) {
		this.database.sql("delete from diagnosis_claim where cluster_id = :cluster and run_id = :run")
			.param("cluster", cluster.toString())
			.param("run", run.text())
			.update();
	}

	void started(RunId id, ClusterId cluster, String name, RunOrigin origin, String askedBy) {
		Instant now = this.clock.instant();
		this.database
			.sql("insert into diagnosis_run (id, cluster_id, cluster_name, origin, asked_by, started_at, deadline_at,"
					+ " took_millis, questions) values (:id, :cluster, :name, :origin, :by, :at, :deadline, 0, 0)")
			.param("id", id.text())
			.param("cluster", cluster.toString())
			.param("name", name)
			.param("origin", origin.name())
			.param("by", askedBy)
			.param("at", at(now))
			.param("deadline", at(now.plus(this.longest)))
			.update();
	}

	void keepEvidence(RunId id, EvidenceFile file) {
		this.database.sql("update diagnosis_run set evidence = :evidence where id = :id")
			.param("evidence", zipped(this.json.write(file)))
			.param("id", id.text())
			.update();
	}

	void finished(RunId id, Ended ended) {
		this.database
			.sql("update diagnosis_run set finished_at = :at, took_millis = :took, questions = :questions,"
					+ " verdict = :verdict, severity = :severity, verdict_arguments = :arguments,"
					+ " findings = :findings, marks = :marks, first_seen = :seen where id = :id")
			.param("at", at(this.clock.instant()))
			.param("took", ended.took().toMillis())
			.param("questions", ended.questions())
			.param("verdict", ended.verdict().code().name())
			.param("severity", ended.verdict().severity().name())
			.param("arguments", this.json.text(ended.verdict().arguments()))
			.param("findings", this.json.text(ended.findings()))
			.param("marks", String.join("\n", ended.marks()))
			.param("seen", at(ended.firstSeen()))
			.param("id", id.text())
			.update();
	}

	Optional<RunRecord> find(RunId id) {
		return this.database.sql("select " + RunReading.WHOLE + " from diagnosis_run where id = :id")
			.param("id", id.text())
			.query(this.reading::whole)
			.optional();
	}

	/**
	 * The cluster's last finished run, or the last one before a number.
	 */
	Optional<RunRecord> last(ClusterId cluster, long before) {
		return this.database
			.sql("select " + RunReading.LINE + " from diagnosis_run where cluster_id = :cluster and number < :before"
					+ " and finished_at is not null order by number desc fetch first 1 rows only")
			.param("cluster", cluster.toString())
			.param("before", before)
			.query(this.reading::line)
			.optional();
	}

	/**
	 * What the last run remembered that is at least so old, else the last of all.
	 */
	Optional<Earlier> earlier(ClusterId cluster, Duration atLeast) {
		String sql = "select started_at, marks from diagnosis_run where cluster_id = :cluster"
				+ " and finished_at is not null and started_at <= :at order by number desc fetch first 1 rows only";
		Instant now = this.clock.instant();
		return earlier(sql, cluster, now.minus(atLeast)).or(() -> earlier(sql, cluster, now));
	}

	private Optional<Earlier> earlier(String sql, ClusterId cluster, Instant at) {
		return this.database.sql(sql)
			.param("cluster", cluster.toString())
			.param("at", at(at))
			.query((row, number) -> new Earlier(row.getObject("started_at", OffsetDateTime.class).toInstant(),
					marks(row.getString("marks"))))
			.optional();
	}

	private static Set<String> marks(@Nullable String text) {
		return (text == null || text.isEmpty()) ? Set.of() : Set.of(text.split("\n"));
	}

	List<RunRecord> page(@Nullable ClusterId cluster, long before, int most) {
		String where = (cluster != null) ? " where cluster_id = :cluster and number < :before"
				: " where number < :before";
		JdbcClient.StatementSpec sql = this.database
			.sql("select " + RunReading.LINE + " from diagnosis_run" + where
					+ " order by number desc fetch first :most rows only")
			.param("before", before)
			.param("most", most);
		return ((cluster != null) ? sql.param("cluster", cluster.toString()) : sql).query(this.reading::line).list();
	}

	/**
	 * The last finished run of each cluster.
	 */
	List<RunRecord> latest(Collection<ClusterId> clusters) {
		if (clusters.isEmpty()) {
			return List.of();
		}
		return this.database
			.sql("select " + RunReading.WHOLE + " from diagnosis_run where number in (select max(number)"
					+ " from diagnosis_run where cluster_id in (:clusters) and finished_at is not null"
					+ " group by cluster_id)")
			.param("clusters", clusters.stream().map(ClusterId::toString).toList())
			.query(this.reading::whole)
			.list();
	}

	/**
	 * When each cluster was last looked at.
	 */
	Map<ClusterId, Instant> lastLooks() {
		Map<ClusterId, Instant> looks = new HashMap<>();
		this.database.sql("select cluster_id, max(started_at) as at from diagnosis_run group by cluster_id")
			.query((row) -> {
				looks.put(new ClusterId(UUID.fromString(row.getString("cluster_id"))),
						row.getObject("at", OffsetDateTime.class).toInstant());
			});
		return looks;
	}

	Optional<EvidenceFile> evidence(RunId id) {
		return evidenceJson(id).flatMap(this.json::read);
	}

	Optional<byte[]> evidenceJson(RunId id) {
		return this.database
			.sql("select evidence from diagnosis_run where id = :id and evidence is not null"
					+ " and finished_at is not null")
			.param("id", id.text())
			.query((row, number) -> row.getBytes(1))
			.optional()
			.map(Runs::unzipped);
	}

	/**
	 * Forgets what is older than 90 days.
	 */
	int forgetOld() {
		return this.database.sql("delete from diagnosis_run where started_at < :at")
			.param("at", at(this.clock.instant().minus(KEPT)))
			.update();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static byte[] zipped(byte[] bytes) {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
			zip.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return zipped.toByteArray();
	}

	private static byte[] unzipped(byte[] bytes) {
		try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
			return zip.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a run came to. */
	record Ended(Duration took, int questions, Verdict verdict, List<Finding> findings, Set<String> marks,
			Instant firstSeen) {
	}

}
