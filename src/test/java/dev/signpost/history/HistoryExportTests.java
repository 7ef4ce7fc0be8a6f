package dev.signpost.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import dev.signpost.access.TestCallers;
import dev.signpost.database.OnBothDatabases;
import dev.signpost.peer.Peers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A program that is not ours recomputes the chain from an export.
 */
@SpringBootTest
@AutoConfigureMockMvc
@OnBothDatabases
@Tag("peer")
class HistoryExportTests {

	private static final Path SCRIPT = Path.of("src/test/java/dev/signpost/history/verify_chain.py");

	@Autowired
	private MockMvcTester pages;

	@Autowired
	private HistoryLog log;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@TempDir
	private Path folder;

	@Test
	void isVerifiedByAScriptWithoutJava() throws Exception {
		Path python = Peers.require("python3");
		long seed = System.nanoTime();
		write(1000, new Random(seed));
		String export = export();
		assertThat(verify(python, export)).as("seed %d", seed).startsWith("whole, ");
		String[] lines = export.split("\n");
		assertThat(lines.length).isGreaterThan(1000);
		assertThat(verify(python, export.replace("\"subject\":\"subject 500\"", "\"subject\":\"subject 5000\"")))
			.startsWith("broken at ");
		assertThat(verify(python, export.replace(lines[700] + "\n", ""))).startsWith("broken at ");
	}

	private void write(int entries, Random random) {
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		for (int portion = 0; portion < entries / 100; portion++) {
			int first = portion * 100;
			transaction.executeWithoutResult((status) -> {
				for (int number = first; number < first + 100; number++) {
					this.log.append(deed(number, random));
				}
			});
		}
	}

	private static Deed deed(int number, Random random) {
		Deed deed = Deed.of("cluster.revised", "subject " + number)
			.detail("word", word(random))
			.detail(word(random), word(random));
		return random.nextBoolean() ? deed
				: deed.cluster("c" + number, "Z")
					.reason(random.nextBoolean() ? "" : word(random))
					.outcome("LIVE")
					.plan("0".repeat(64))
					.route53("C" + number, null)
					.records(null, "[{\"ttl\": 60, \"name\": \"n\", \"values\": [\"x\", \"a\\u00e9\\n\"]}]");
	}

	/** Any text that both databases can store: everything but NUL and lone surrogates. */
	private static String word(Random random) {
		return random.ints(random.nextInt(1, 12), 1, 0x1F600)
			.filter((point) -> point < 0xD800 || point > 0xDFFF)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private String export() throws Exception {
		MvcTestResult result = this.pages.get()
			.uri("/api/v1/history/export")
			.header("Authorization", "Bearer " + TestCallers.token(this.jdbc))
			.exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private String verify(Path python, String export) throws IOException, InterruptedException {
		Path file = Files.writeString(this.folder.resolve("export.jsonl"), export);
		Process process = new ProcessBuilder(python.toString(), SCRIPT.toString()).redirectInput(file.toFile())
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return said;
	}

}
