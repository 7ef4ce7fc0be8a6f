package dev.signpost.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds {@code src/docs/history-chain.md} against the code.
 */
class HistoryChainPageTests {

	private static final Path PAGE = Path.of("src/docs/history-chain.md");

	private static final String INSTALLATION = "7a3c7f7e-52e0-4d3c-9a53-0d8a4f3f6b11";

	@Test
	void showsTheBytesAndHashesOfItsExample() throws IOException {
		byte[] start = Chain.start(INSTALLATION);
		HistoryRow row = example(start);
		assertThat(block("start")).isEqualTo(HexFormat.of().formatHex(start));
		assertThat(block("canonical")).isEqualTo(HexFormat.of().formatHex(row.canonical()));
		assertThat(block("hash")).isEqualTo(HexFormat.of().formatHex(row.hash()));
	}

	private static HistoryRow example(byte[] start) {
		Actor actor = new Actor("0b9a4a52-8f0d-4e0e-bb1f-0f2f6f0d1c77", "operator", "password", "198.51.100.8");
		Deed deed = Deed.of("change.intended", "cache-eu.enterprise.example")
			.cluster("c1", "Z0A1")
			.reason("OPS-4090: Größe")
			.records("[]",
					"[{\"name\": \"cache-eu.enterprise.example\", \"type\": \"NS\", \"ttl\": 60,"
							+ " \"values\": [\"node1.cache-eu.enterprise.example.\"]}]")
			.detail("change", "215");
		return new HistoryRow(1, start, Instant.parse("2026-11-23T14:01:52.340Z"), "live", actor, deed);
	}

	/** A block of hex after a line that names it, without its line ends. */
	private static String block(String name) throws IOException {
		Matcher block = Pattern.compile("```hex " + name + "\n(.*?)```", Pattern.DOTALL)
			.matcher(Files.readString(PAGE));
		assertThat(block.find()).as(name).isTrue();
		return block.group(1).replaceAll("\\s", "");
	}

}
