package dev.signpost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import dev.signpost.journey.RunningSignpost;

/**
 * How long the clusters page and the history page take with 10,000 clusters and 1,000,000
 * entries, beside the same pages with 10, asked in turn.
 */
public final class PagesBench {

	private static final int WARM_UP = 200;

	private static final int ROUNDS = 500;

	private static final Map<String, String> ADMIN = Map.of("SIGNPOST_SETUP_USER", "bench", "SIGNPOST_SETUP_PASSWORD",
			"three signs at the crossing");

	private PagesBench() {
	}

	static void main(String[] arguments) throws IOException, SQLException {
		Path small = Files.createTempDirectory("signpost-bench-small");
		Path large = Files.createTempDirectory("signpost-bench-large");
		plant(small, 10, 10);
		plant(large, 10_000, 1_000_000);
		try (RunningSignpost few = RunningSignpost.start(small, ADMIN);
				RunningSignpost many = RunningSignpost.start(large, ADMIN)) {
			PageClient fewPages = PageClient.signedIn(few.address(), ADMIN);
			PageClient manyPages = PageClient.signedIn(many.address(), ADMIN);
			for (String page : List.of("/clusters", "/history")) {
				compare(page, page, manyPages, page, fewPages);
			}
			compare("/history, in the middle", "/history?after=500000", manyPages, "/history", fewPages);
			compare("/clusters, in the middle",
					"/clusters?after=c-005000.enterprise.example/00000000-0000-0000-0000-000000005000", manyPages,
					"/clusters", fewPages);
		}
	}

	private static void compare(String what, String manyPath, PageClient many, String fewPath, PageClient few) {
		Figures manyTimes = new Figures();
		Figures fewTimes = new Figures();
		for (int round = 0; round < WARM_UP + ROUNDS; round++) {
			double one = many.milliseconds(manyPath);
			double other = few.milliseconds(fewPath);
			if (round >= WARM_UP) {
				manyTimes.add(one);
				fewTimes.add(other);
			}
		}
		System.out.printf("| %s | %s | %s | %.2f |%n", what, quantiles(manyTimes), quantiles(fewTimes),
				manyTimes.median() / fewTimes.median());
	}

	private static String quantiles(Figures figures) {
		return "%.1f / %.1f / %.1f ms".formatted(figures.quantile(0.5), figures.quantile(0.95), figures.quantile(0.99));
	}

	/** Lets Signpost make its tables, then fills them behind its back. */
	private static void plant(Path folder, int clusters, int entries) throws SQLException {
		RunningSignpost.start(folder, ADMIN).close();
		String url = "jdbc:h2:file:" + folder.resolve("data/sandbox/signpost")
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
		try (Connection connection = DriverManager.getConnection(url, "sa", "");
				Statement statement = connection.createStatement()) {
			statement.execute(CLUSTERS.formatted(clusters));
			statement.execute("update cluster set need_key = '3/' || list_key where need_key = ''");
			statement.execute(NODES.formatted(clusters));
			statement.execute(ENTRIES.formatted(entries));
			statement.execute("update history_head set sequence = sequence + " + entries);
			statement.execute("analyze");
		}
	}

	private static final String CLUSTERS = """
			insert into cluster (id, list_key, name, zone_id, zone_name, visibility, ttl, ns_ttl, audience, endpoints,
			other_name_servers, installed, search_text, version, changed_at)
			select '00000000-0000-0000-0000-' || lpad(x, 12, '0'), 'c-' || lpad(x, 6, '0') || '.enterprise.example/00000000-0000-0000-0000-' || lpad(x, 12, '0'),
			'c-' || lpad(x, 6, '0') || '.enterprise.example', 'Z0ENTERPRISE0SANDBOX', 'enterprise.example', 'PUBLIC', 60, 60,
			'INTERNET', '', '', true, 'c-' || lpad(x, 6, '0') || '.enterprise.example', 1, current_timestamp
			from (select "X" as x from system_range(1, %d)) r""";

	private static final String NODES = """
			insert into cluster_node (cluster_id, place, name, ipv4, other_addresses)
			select '00000000-0000-0000-0000-' || lpad(c.x, 12, '0'), n.x, 'node' || n.x || '.c-' || lpad(c.x, 6, '0') || '.enterprise.example',
			'203.0.113.' || n.x, '' from (select "X" as x from system_range(1, %d)) c, (select "X" as x from system_range(0, 2)) n""";

	private static final String ENTRIES = """
			insert into history_entry (sequence, schema_version, at, mode, actor_id, actor_role, factor, source_address,
			action, subject, cluster_id, outcome, details, canonical, hash, previous)
			select h.sequence + x, 1, current_timestamp, 'sandbox', 'system', 'admin', 'password', '127.0.0.1',
			'cluster.defined', 'c-' || mod(x, 10000), '00000000-0000-0000-0000-' || lpad(mod(x, 10000), 12, '0'), 'DONE', '{}', x'00',
			x'%s', x'%s' from history_head h, (select "X" as x from system_range(1, %%d)) r"""
		.formatted("ab".repeat(32), "cd".repeat(32));

}
