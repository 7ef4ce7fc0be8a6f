package dev.signpost.history;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.signpost.database.OnBothDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of the history are read by key, whatever is asked for and however long it is.
 */
@DataJpaTest(
		properties = "spring.jpa.properties.hibernate.session_factory.statement_inspector=dev.signpost.history.SqlRecorder")
@Import(HistorySlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@OnBothDatabases
class HistoryRowsTests {

	private static final int ENTRIES = 30_000;

	private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

	@Autowired
	private HistoryRows rows;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void fill() {
		// to analyze ends the transaction on H2, so the rows stay
		if (this.jdbc.queryForObject("select count(*) from history_entry", Long.class) > 0) {
			return;
		}
		List<Object[]> entries = IntStream.rangeClosed(1, ENTRIES).mapToObj(HistoryRowsTests::entry).toList();
		this.jdbc
			.batchUpdate("insert into history_entry (sequence, schema_version, at, mode, actor_id, action, subject,"
					+ " cluster_id, details, canonical, hash, previous) values (?, 1, ?, 'sandbox', ?, ?, 's', ?, '{}', ?, ?, ?)",
					entries);
		this.jdbc.execute("analyze");
		SqlRecorder.SEEN.clear();
	}

	private static Object[] entry(int number) {
		byte[] none = new byte[32];
		return new Object[] { (long) number, Timestamp.from(BEGIN.plusSeconds(number)), "p" + number % 100,
				"a." + number % 50, "c" + number % 1000, none, none, none };
	}

	@Test
	void findsAPageByEachFilterThroughAnIndex() {
		Instant from = BEGIN.plusSeconds(100);
		Instant to = BEGIN.plusSeconds(200);
		assertByIndex(HistoryFilter.NONE, 51, ENTRIES);
		assertByIndex(new HistoryFilter("p7", null, null, null, null), 51, 29_907);
		assertByIndex(new HistoryFilter(null, "c9", null, null, null), 30, 29_009);
		assertByIndex(new HistoryFilter(null, null, "a.3", null, null), 51, 29_953);
		assertByIndex(new HistoryFilter(null, null, null, from, to), 51, 199);
		assertByIndex(new HistoryFilter(null, null, null, null, from), 51, 99);
		assertByIndex(new HistoryFilter(null, null, null, BEGIN.plusSeconds(ENTRIES - 3), null), 4, ENTRIES);
		assertThat(this.rows.findBefore(Long.MAX_VALUE,
				new HistoryFilter(null, null, null, BEGIN.plusSeconds(ENTRIES + 1), null), 51))
			.isEmpty();
	}

	@Test
	void meetsEveryEntryOnceWhenItGoesFromPageToPage() {
		HistoryFilter filter = new HistoryFilter("p7", null, null, null, null);
		List<Long> seen = new ArrayList<>();
		List<HistoryRow> page = this.rows.findBefore(Long.MAX_VALUE, filter, 77);
		while (!page.isEmpty()) {
			page.forEach((row) -> seen.add(row.sequence()));
			page = this.rows.findBefore(page.getLast().sequence(), filter, 77);
		}
		assertThat(seen).hasSize(ENTRIES / 100)
			.doesNotHaveDuplicates()
			.isSortedAccordingTo((one, two) -> two.compareTo(one));
	}

	private void assertByIndex(HistoryFilter filter, int found, long newest) {
		SqlRecorder.SEEN.clear();
		List<HistoryRow> page = this.rows.findBefore(Long.MAX_VALUE, filter, 51);
		assertThat(page).as("%s", filter).hasSize(found);
		assertThat(page.getFirst().sequence()).as("%s", filter).isEqualTo(newest);
		assertThat(SqlRecorder.SEEN).isNotEmpty();
		SqlRecorder.SEEN.forEach(this::assertPlanned);
	}

	/**
	 * With unknown values in place of the parameters, as a prepared statement is planned.
	 */
	private void assertPlanned(String sql) {
		Object[] values = parameters(sql);
		String plan = String.join("\n", this.jdbc.queryForList("explain " + sql, String.class, values));
		assertThat(plan).as(sql)
			.doesNotContain("Seq Scan")
			.doesNotContain("tableScan")
			.containsPattern("(?i)index|key|history_entry_");
	}

	private static Object[] parameters(String sql) {
		List<Object> values = new ArrayList<>();
		for (int at = sql.indexOf('?'); at >= 0; at = sql.indexOf('?', at + 1)) {
			String before = sql.substring(0, at);
			values.add(before.matches("(?s).*\\.at\\s*(>=|<)\\s*$") ? Timestamp.from(BEGIN.plusSeconds(150))
					: before.matches("(?s).*(actor_id|cluster_id|action)=\\s*$") ? text(before)
							: before.matches("(?s).*sequence\\s*<\\s*$") ? (Object) 20_000L : (Object) 51L);
		}
		return values.toArray();
	}

	private static String text(String before) {
		return before.endsWith("actor_id=") ? "p7" : before.endsWith("cluster_id=") ? "c9" : "a.3";
	}

}
