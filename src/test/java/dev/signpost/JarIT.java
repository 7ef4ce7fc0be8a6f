package dev.signpost;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is, and is not, in the jar that people start.
 */
class JarIT {

	private final List<String> entries = entries(Path.of(System.getProperty("signpost.jar")));

	@Test
	void carriesNoToolsOfDevelopersAndNoConsoleOfTheDatabase() {
		assertThat(this.entries).noneMatch((entry) -> entry.matches(
				"(?i).*(devtools|h2console|docker-compose|log4j-core|archunit|junit|mockito|netty|apache5|lombok).*"));
	}

	@Test
	void carriesTheVendoredScriptWithItsLicence() {
		assertThat(this.entries)
			.contains("BOOT-INF/classes/static/assets/vendor/htmx.org/htmx.min.js",
					"BOOT-INF/classes/static/assets/vendor/htmx.org/LICENSE")
			.noneMatch((entry) -> entry.contains("webjars"));
	}

	@Test
	void carriesNoTestAndNoSecret() {
		assertThat(
				this.entries.stream().filter((entry) -> entry.matches(".*(Tests\\.class|\\.pem|\\.key|\\.p12|\\.env)")))
			.isEmpty();
	}

	private static List<String> entries(Path jar) {
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			return zip.stream().map(ZipEntry::getName).toList();
		}
		catch (IOException ex) {
			throw new AssertionError("No jar at " + jar, ex);
		}
	}

}
