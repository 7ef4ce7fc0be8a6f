package dev.signpost.history;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.signpost.database.Database;
import dev.signpost.database.Databases;
import dev.signpost.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was committed is there, even when the process is killed the moment after.
 */
class KilledWriterTests {

	@TempDir
	private Path folder;

	@Test
	void leavesItsLastEntryInTheFileOfH2() throws Exception {
		String last = killAfter(25, Map.of());
		assertThere(JdbcClient.create(
				new DriverManagerDataSource("jdbc:h2:file:" + this.folder.resolve("sandbox/signpost").toAbsolutePath()
						+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "")),
				last);
	}

	@Test
	void leavesItsLastEntryInPostgres() throws Exception {
		TestDatabase database = Databases.fresh(Database.POSTGRESQL);
		String last = killAfter(25, Map.of("SPRING_DATASOURCE_URL", database.url(), "SPRING_DATASOURCE_USERNAME",
				database.user(), "SPRING_DATASOURCE_PASSWORD", ""));
		assertThere(JdbcClient.create(database.dataSource()), last);
	}

	/**
	 * Sequence and hash of the last entry that the child had told of when it was killed.
	 */
	private String killAfter(int entries, Map<String, String> settings) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(java(), "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), KilledWriter.class.getName())
			.redirectErrorStream(true);
		builder.environment().putAll(settings);
		builder.environment().put("SIGNPOST_DATA_DIR", this.folder.toAbsolutePath().toString());
		Process child = builder.start();
		try (BufferedReader said = child.inputReader()) {
			StringBuilder all = new StringBuilder();
			String line = said.readLine();
			while (line != null && !line.startsWith("committed " + entries + " ")) {
				all.append(line).append('\n');
				line = said.readLine();
			}
			assertThat(line).as("%s", all).isNotNull();
			child.destroyForcibly();
			assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
			return line.substring("committed ".length());
		}
		finally {
			child.destroyForcibly();
		}
	}

	private static void assertThere(JdbcClient jdbc, String last) {
		long sequence = Long.parseLong(last.split(" ")[0]);
		byte[] hash = jdbc.sql("select hash from history_entry where sequence = ?")
			.param(sequence)
			.query(byte[].class)
			.single();
		assertThat(java.util.HexFormat.of().formatHex(hash)).isEqualTo(last.split(" ")[1]);
		assertThat(jdbc.sql("select sequence from history_head").query(Long.class).single())
			.isEqualTo(jdbc.sql("select max(sequence) from history_entry").query(Long.class).single())
			.isGreaterThanOrEqualTo(sequence);
	}

	private static String java() {
		return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
	}

}
