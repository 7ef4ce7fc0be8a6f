package dev.signpost;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.Words.Word;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The texts: each in its module's file, each used, each in the tone of the house.
 */
class MessagesTests {

	private static final Pattern BANNED = Pattern.compile("\\b(please|simply|oops|sorry|successfully)\\b|!",
			Pattern.CASE_INSENSITIVE);

	/** What a button must not say: it names no object. */
	private static final Set<String> MUTE = Set.of("ok", "submit", "yes", "no", "click here");

	private static final Pattern PREFIX = Pattern.compile("[\"'|{]([a-z][\\w-]*\\.(?:[\\w-]+\\.)+)(?:[\"'$]|\\$\\{)");

	@Test
	void standInTheFileOfTheirModule() {
		assertThat(Words.all())
			.allSatisfy((word) -> assertThat(word.key()).as(word.file()).startsWith(prefixOf(word.file())));
	}

	/** The checks' texts are in one file for each family, as in {@code check.N}. */
	private static String prefixOf(String file) {
		String name = file.replace(".properties", "");
		return name.matches("checks-[a-z]") ? "check." + name.substring(7).toUpperCase(Locale.ROOT)
				: name.equals("checks-any") ? "check.any." : name + ".";
	}

	@Test
	void areWrittenOnce() {
		List<String> keys = Words.all().map(Word::key).toList();
		assertThat(keys).doesNotHaveDuplicates();
	}

	@Test
	void areAllUsed() {
		String sources = sources();
		Set<String> prefixes = PREFIX.matcher(sources)
			.results()
			.map((MatchResult found) -> found.group(1))
			.collect(Collectors.toSet());
		assertThat(Words.all().filter(Predicate.not((word) -> isUsed(word.key(), sources, prefixes))))
			.as("no template and no class names these keys, nor a beginning of them")
			.isEmpty();
	}

	@Test
	void areCalm() {
		assertThat(Words.all().filter((word) -> BANNED.matcher(word.text()).find())).isEmpty();
	}

	@Test
	void sayWhatAButtonDoes() {
		assertThat(Words.all().filter((word) -> MUTE.contains(word.text().toLowerCase(Locale.ROOT)))).isEmpty();
	}

	/**
	 * With arguments a text goes through MessageFormat, where a lone apostrophe swallows
	 * what follows; without, a doubled one would be shown.
	 */
	@Test
	void doubleTheApostropheOnlyBesideArguments() {
		assertThat(
				Words.all().filter((word) -> hasArguments(word) ? hasLoneApostrophe(word) : word.text().contains("''")))
			.isEmpty();
	}

	@Test
	void areAllLoaded() {
		String settings = SourceTree.text(SourceTree.MESSAGES.resolveSibling("application.properties"));
		assertThat(SourceTree.files(SourceTree.MESSAGES, ".properties")
			.stream()
			.filter((file) -> !file.getFileName().toString().matches("checks-.*|verdict\\.properties")))
			.allSatisfy((file) -> assertThat(settings)
				.contains("messages/" + file.getFileName().toString().replace(".properties", "")));
	}

	private static boolean hasArguments(Word word) {
		return word.text().matches("(?s).*\\{\\d.*");
	}

	private static boolean hasLoneApostrophe(Word word) {
		return word.text().replace("''", "").contains("'");
	}

	private static boolean isUsed(String key, String sources, Set<String> prefixes) {
		return (key.startsWith("check.") || key.startsWith("verdict.")) ? CheckWords.known(key)
				: sources.contains(key) || prefixes.stream().anyMatch(key::startsWith);
	}

	private static String sources() {
		return Stream
			.concat(SourceTree.files(SourceTree.TEMPLATES, ".html").stream(),
					SourceTree.files(SourceTree.JAVA, ".java").stream())
			.map(SourceTree::text)
			.collect(Collectors.joining("\n"));
	}

}
