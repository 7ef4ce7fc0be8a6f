package dev.signpost;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no template does, and that nothing it names is missing.
 */
class TemplateTests {

	/** Text that skips escaping, and expressions that are evaluated twice. */
	private static final Pattern UNSAFE = Pattern.compile("th:utext|data-th-utext|\\[\\(|__\\$\\{|__\\*\\{|__@\\{");

	/** What the content policy refuses to run, so that it is not written either. */
	private static final Pattern INLINE = Pattern.compile("<script(?![^>]*\\bsrc\\s*=)[^>]*>|<style\\b|\\sstyle\\s*="
			+ "|th:style|th:attr(append|prepend)?\\s*=\\s*\"[^\"]*\\b(style|on[a-z]+)\\s*=|\\s(th:)?on[a-z]+\\s*="
			+ "|hx-on|javascript:|\\bjs:", Pattern.CASE_INSENSITIVE);

	/**
	 * Thymeleaf replaces before it asks the condition, so the condition would not count.
	 */
	private static final Pattern REPLACED_ANYWAY = Pattern
		.compile("<[a-z:]+(?=[^>]*\\sth:(if|unless)=)[^>]*\\sth:replace=");

	private static final Pattern MESSAGE = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");

	private static final Pattern FRAGMENT = Pattern.compile("~\\{([a-z][\\w/-]*)\\s*(?:::|})");

	private static final Pattern VIEW = Pattern.compile(
			"(?:return|yield|->|\\?|:|ModelAndView\\(|view\\()\\s*\"([a-z][\\w-]*(?:/[\\w-]+)+)(?:\\s*::[^\"]*)?\"");

	private static final List<String> MEDIA_TYPES = List.of("text/", "application/");

	@Test
	void escapeEverything() {
		assertThat(findings(UNSAFE)).isEmpty();
	}

	@Test
	void runNothingInline() {
		assertThat(findings(INLINE)).isEmpty();
	}

	@Test
	void putNoConditionOnAnElementThatIsReplaced() {
		assertThat(findings(REPLACED_ANYWAY)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p th:utext=\"${x}\">", "<p>[(${x})]</p>", "<a th:href=\"@{/x/__${id}__}\">" })
	void wouldBeCaughtIfTheyDidNotEscape(String line) {
		assertThat(UNSAFE.matcher(line).find()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>x()</script>", "<script type=\"module\">", "<style>", "<p style=\"color:red\">",
			"<b onclick=\"x()\">", "<b th:onclick=\"x\">", "<p th:style=\"|x|\">", "<p th:attr=\"style=${x}\">",
			"<a href=\"javascript:x()\">", "<b hx-on:click=\"x\">", "<b hx-vals=\"js:{a:1}\">" })
	void wouldBeCaughtIfTheyRanSomethingInline(String line) {
		assertThat(INLINE.matcher(line).find()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script type=\"module\" th:src=\"@{/assets/js/app.js}\"></script>",
			"<link rel=\"stylesheet\" th:href=\"@{/assets/css/app.css}\">", "<p th:text=\"#{zone.one(${n})}\">",
			"<button class=\"button\" name=\"action\">" })
	void mayLoadScriptsAndSheetsOfOurOwn(String line) {
		assertThat(UNSAFE.matcher(line).find() || INLINE.matcher(line).find()).isFalse();
	}

	@Test
	void nameOnlyMessagesThatExist() {
		Set<String> known = Words.all().map(Words.Word::key).collect(Collectors.toSet());
		assertThat(named(MESSAGE).filter((use) -> !known.contains(use.name()))).isEmpty();
	}

	@Test
	void nameOnlyFragmentFilesThatExist() {
		assertThat(named(FRAGMENT).filter((use) -> Files.notExists(template(use.name())))).isEmpty();
	}

	@Test
	void existForEveryViewThatAControllerNames() {
		Stream<Use> views = SourceTree.files(SourceTree.JAVA, "Controller.java")
			.stream()
			.filter((file) -> !SourceTree.text(file).contains("@RestController"))
			.flatMap((file) -> uses(file, VIEW))
			.filter((use) -> MEDIA_TYPES.stream().noneMatch(use.name()::startsWith));
		assertThat(views.filter((use) -> Files.notExists(template(use.name())))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "return \"cluster/list\";", "yield \"wizard/plan-moved\";", "case X -> \"a/b\";",
			"return bad ? \"a/b\" : page;", "return \"change/_row :: row\";" })
	void areNamedByControllersInTheseForms(String line) {
		assertThat(VIEW.matcher(line).find()).isTrue();
	}

	@Test
	void sayTheirLanguage() {
		assertThat(SourceTree.files(SourceTree.TEMPLATES, ".html").stream().map(SourceTree::text))
			.filteredOn((text) -> text.contains("<html"))
			.allSatisfy((text) -> assertThat(text).containsPattern("<html[^>]*\\slang=\"en\""));
	}

	private static List<String> findings(Pattern pattern) {
		return SourceTree.files(SourceTree.TEMPLATES, ".html")
			.stream()
			.flatMap((file) -> pattern.matcher(markup(file))
				.results()
				.map((found) -> file + ": " + found.group().strip()))
			.toList();
	}

	private static Stream<Use> named(Pattern pattern) {
		return SourceTree.files(SourceTree.TEMPLATES, ".html").stream().flatMap((file) -> uses(file, pattern));
	}

	private static Stream<Use> uses(Path file, Pattern pattern) {
		return pattern.matcher(markup(file))
			.results()
			.map((MatchResult found) -> new Use(file.toString(), found.group(1)));
	}

	/** Without the comments that Thymeleaf leaves out, where examples stand. */
	private static String markup(Path file) {
		return SourceTree.text(file).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
	}

	private static Path template(String view) {
		return SourceTree.TEMPLATES.resolve(view + ".html");
	}

	/**
	 * Something named in a file.
	 */
	private record Use(String file, String name) {

	}

}
