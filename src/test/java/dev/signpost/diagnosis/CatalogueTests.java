package dev.signpost.diagnosis;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The catalogue as a whole: each place filled once, each code with its words.
 */
class CatalogueTests {

	private static final Wording WORDING = Wording.english();

	@Test
	void hasEachCheckOnceInReadingOrder() {
		List<CheckId> ids = Catalogue.whole().checks().stream().map(Check::id).toList();
		assertThat(ids).containsExactly(CheckId.values());
	}

	@Test
	void givesEveryCodeToOneCheckOnly() {
		assertThat(codes().map((code) -> code.code().name())).doesNotHaveDuplicates();
	}

	@Test
	void letsEveryCheckSayThatAllIsWell() {
		assertThat(Catalogue.whole().checks()).allSatisfy((check) -> assertThat(check.codes()).as(check.id().name())
			.anyMatch((code) -> code.severity() == Severity.FINE || code.severity() == Severity.INFO));
	}

	@Test
	void hasANameAQuestionAndASourceForEveryCheck() {
		assertThat(missing(Catalogue.whole()
			.checks()
			.stream()
			.flatMap((check) -> Stream.of("name", "question", "source")
				.map((part) -> "check." + check.id() + "." + part))))
			.isEmpty();
	}

	@Test
	void hasATitleAndAReasonForEveryCode() {
		assertThat(missing(codes().filter((code) -> !code.isPlainlyNotAsked())
			.flatMap((code) -> Stream.of(code.key() + ".title", code.key() + ".why")))).isEmpty();
	}

	@Test
	void hasANextStepForEverythingThatIsNotWell() {
		assertThat(missing(codes().filter((code) -> code.code().severity().compareTo(Severity.NOTICE) <= 0)
			.map((code) -> code.key() + ".fix"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void hasASentenceForEveryVerdict(VerdictCode code) {
		assertThat(missing(Stream.of("verdict." + code + ".headline", "verdict." + code + ".advice"))).isEmpty();
	}

	private static List<String> missing(Stream<String> keys) {
		return keys.filter((key) -> !WORDING.has(key)).toList();
	}

	private static Stream<CodeOf> codes() {
		return Catalogue.whole()
			.checks()
			.stream()
			.flatMap((check) -> check.codes().stream().map((code) -> new CodeOf(check, code)));
	}

	private record CodeOf(Check check, FindingCode code) {

		String key() {
			return "check." + this.check.id() + "." + this.code.name();
		}

		/** It shares the words that say why nothing was asked. */
		boolean isPlainlyNotAsked() {
			return this.code.name().endsWith("_NOT_ASKED") && this.code.severity() == Severity.NOT_ASKED;
		}

	}

}
