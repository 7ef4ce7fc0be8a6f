package dev.signpost.diagnosis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.signpost.cluster.ClusterId;
import dev.signpost.dns.DnsName;
import org.jspecify.annotations.Nullable;

/** Reads rows of runs. */
final class RunReading {

	static final String LINE = "number, id, cluster_id, cluster_name, asked_by, started_at, deadline_at, finished_at,"
			+ " took_millis, questions, verdict, severity, verdict_arguments, first_seen";

	static final String WHOLE = LINE + ", findings";

	private final EvidenceJson json;

	RunReading(EvidenceJson json) {
		this.json = json;
	}

	RunRecord line(ResultSet row, int number) throws SQLException {
		return record(row, List.of());
	}

	RunRecord whole(ResultSet row, int number) throws SQLException {
		@Nullable String findings = row.getString("findings");
		return record(row, (findings != null) ? this.json.findings(findings) : List.of());
	}

	private RunRecord record(ResultSet row, List<Finding> findings) throws SQLException {
		return new RunRecord(row.getLong("number"), new RunId(row.getString("id")),
				new ClusterId(UUID.fromString(row.getString("cluster_id"))), DnsName.of(row.getString("cluster_name")),
				row.getString("asked_by"), at(row, "started_at"), at(row, "deadline_at"), orNull(row, "finished_at"),
				row.getLong("took_millis"), row.getInt("questions"), verdict(row), findings, orNull(row, "first_seen"));
	}

	private @Nullable Verdict verdict(ResultSet row) throws SQLException {
		@Nullable String code = row.getString("verdict");
		return (code != null) ? new Verdict(VerdictCode.valueOf(code), Severity.valueOf(row.getString("severity")),
				arguments(row.getString("verdict_arguments"))) : null;
	}

	@SuppressWarnings("unchecked")
	private Map<String, String> arguments(String text) {
		return this.json.value(text, Map.class);
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
