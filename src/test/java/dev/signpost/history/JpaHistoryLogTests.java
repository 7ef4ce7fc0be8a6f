package dev.signpost.history;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.signpost.database.OnBothDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DataJpaTest
@Import(HistorySlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@OnBothDatabases
class JpaHistoryLogTests {

	@Autowired
	private HistoryLog log;

	@Autowired
	private HistoryRows rows;

	@Autowired
	private Installation installation;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@BeforeEach
	@AfterEach
	void beginAnew() {
		this.jdbc.sql("delete from history_entry").update();
		this.jdbc.sql("update history_head set sequence = 0, hash = ?")
			.param(Chain.start(this.installation.id()))
			.update();
	}

	@Test
	void refusesToWriteOutsideOfATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.log.append(Deed.of("cluster.defined", "x")));
	}

	@Test
	void recordsWhoDidWhat() {
		append(Deed.of("cluster.defined", "cache.enterprise.example")
			.cluster("c1", "Z1")
			.reason("because")
			.records("[]", "[{\"name\":\"x\"}]")
			.detail("b", "2")
			.detail("a", "1"));
		HistoryEntry entry = this.rows.findAfter(0, 10).getFirst().entry();
		assertThat(entry.actor()).isEqualTo(HistorySlice.ACTOR);
		assertThat(entry.mode()).isEqualTo("sandbox");
		assertThat(entry.deed().details()).containsEntry("a", "1").containsEntry("b", "2");
		assertThat(entry.deed().target()).isEqualTo("[{\"name\":\"x\"}]");
		assertThat(entry.at().getNano() % 1_000_000).isZero();
	}

	@Test
	void leavesNothingOfADeedThatWasRolledBack() {
		append(Deed.of("a.b", "first"));
		inTransaction().executeWithoutResult((status) -> {
			this.log.append(Deed.of("a.b", "never"));
			status.setRollbackOnly();
		});
		append(Deed.of("a.b", "second"));
		assertThat(this.rows.findAfter(0, 10)).extracting((row) -> row.deed().subject())
			.containsExactly("first", "second");
		assertWhole(2);
	}

	@Test
	void chainsWhatIsWrittenAtTheSameTime() throws Exception {
		try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
			List<Future<?>> done = new ArrayList<>();
			IntStream.range(0, 200)
				.forEach((number) -> done.add(writers.submit(() -> append(Deed.of("a.b", "n" + number)))));
			for (Future<?> each : done) {
				each.get();
			}
		}
		assertWhole(200);
	}

	@Test
	void givesBackTheBytesThatWereHashed() {
		append(Deed.of("a.b", "x").reason("Größe \ud83d\ude00 \u001b"));
		HistoryRow row = this.rows.findAfter(0, 1).getFirst();
		assertThat(CanonicalEntry.bytes(row)).isEqualTo(row.canonical());
		assertThat(Chain.next(row.previous(), row.canonical())).isEqualTo(row.hash());
	}

	@Test
	void stillHasItsHeadWhereTheLastEntryEnds() {
		append(Deed.of("a.b", "x"));
		byte[] head = this.jdbc.sql("select hash from history_head").query(byte[].class).single();
		assertThat(HexFormat.of().formatHex(head)).isEqualTo(this.rows.findAfter(0, 1).getFirst().entry().hash());
	}

	private void append(Deed deed) {
		inTransaction().executeWithoutResult((status) -> this.log.append(deed));
	}

	private TransactionTemplate inTransaction() {
		return new TransactionTemplate(this.transactions);
	}

	private void assertWhole(int entries) {
		List<HistoryRow> all = this.rows.findAfter(0, entries + 1);
		assertThat(all).extracting(HistoryRow::sequence)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, entries).boxed().toList());
		byte[] previous = Chain.start(this.installation.id());
		for (HistoryRow row : all) {
			assertThat(row.previous()).as("previous of %d", row.sequence()).isEqualTo(previous);
			previous = Chain.next(previous, CanonicalEntry.bytes(row));
			assertThat(row.hash()).as("hash of %d", row.sequence()).isEqualTo(previous);
		}
	}

}
