package dev.signpost.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.signpost.lookup.wire.KeptBytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Evidence files as people download them, judged again: put one under
 * {@code src/test/resources/diagnosis} with what it should come to beside it.
 *
 * <p>
 * The first line of a {@code .expected} file is the verdict; each further line is a
 * finding that is neither passed nor a mere "not asked".
 */
class ReplayTests {

	private static final Path FOLDER = Path.of("src/test/resources/diagnosis");

	private final EvidenceJson json = new EvidenceJson(KeptBytes.reader());

	@ParameterizedTest
	@MethodSource("files")
	void judgesAKeptFileAsItWasJudged(Path file) throws IOException {
		Evidence evidence = Evidence.of(this.json.read(Files.readAllBytes(file)).orElseThrow());
		List<Finding> findings = Catalogue.whole().judge(evidence);
		Verdict verdict = Catalogue.whole().verdict(evidence, findings);
		Stream<String> lines = Stream.concat(Stream.of(verdict.severity() + " " + verdict.code()),
				findings.stream().filter(ReplayTests::tells).map(ReplayTests::line));
		assertThat(lines).containsExactlyElementsOf(Files.readAllLines(expected(file)));
	}

	@ParameterizedTest
	@MethodSource("files")
	void keepsAFileThroughReadingAndWriting(Path file) throws IOException {
		EvidenceFile read = this.json.read(Files.readAllBytes(file)).orElseThrow();
		assertThat(this.json.read(this.json.write(read))).get().usingRecursiveComparison().isEqualTo(read);
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().toList();
		}
	}

	private static Path expected(Path file) {
		return file.resolveSibling(file.getFileName().toString().replace(".json", ".expected"));
	}

	private static boolean tells(Finding finding) {
		return finding.severity().compareTo(Severity.NOTICE) <= 0;
	}

	private static String line(Finding finding) {
		Finding.Cause cause = finding.becauseOf();
		return finding.severity() + " " + finding.check() + " " + finding.code()
				+ ((finding.node() != null) ? " " + finding.node() : "")
				+ ((cause != null) ? " because " + cause.check() : "");
	}

}
