package dev.signpost.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds {@code src/docs/checks} against the code; {@code -Dsignpost.write-docs=true}
 * writes the pages.
 */
class CheckPagesTests {

	private static final Path FOLDER = Path.of("src/docs/checks");

	@Test
	void sayWhatTheCatalogueSays() throws IOException {
		Map<String, String> pages = new CheckPages().all();
		if (Boolean.getBoolean("signpost.write-docs")) {
			write(pages);
		}
		for (Map.Entry<String, String> page : pages.entrySet()) {
			assertThat(FOLDER.resolve(page.getKey())).hasContent(page.getValue());
		}
		try (Stream<Path> files = Files.list(FOLDER)) {
			assertThat(files.map((file) -> file.getFileName().toString()))
				.containsExactlyInAnyOrderElementsOf(pages.keySet());
		}
	}

	@Test
	void haveATestForEveryCode() throws IOException {
		for (Check check : Catalogue.whole().checks()) {
			CheckProofs proofs = CheckProofs.of(check);
			List<String> without = check.codes()
				.stream()
				.filter((code) -> proofs.of(code).isEmpty())
				.map(FindingCode::name)
				.toList();
			assertThat(without).as("%s", check.id()).isEmpty();
		}
	}

	private static void write(Map<String, String> pages) throws IOException {
		Files.createDirectories(FOLDER);
		for (Map.Entry<String, String> page : pages.entrySet()) {
			Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
		}
	}

}
