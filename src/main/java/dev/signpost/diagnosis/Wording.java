package dev.signpost.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of findings and verdicts, with their values filled in.
 *
 * <p>
 * Texts name what they fill in, as in {@code {node}}; a value is never read as a text
 * again.
 */
public final class Wording {

	private static final List<String> FILES = List.of("checks-p", "checks-d", "checks-n", "checks-c", "checks-r",
			"checks-s", "checks-e", "checks-f", "checks-any", "verdict");

	private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

	private static final Wording ENGLISH = new Wording(read());

	private final Properties texts;

	private Wording(Properties texts) {
		this.texts = texts;
	}

	public static Wording english() {
		return ENGLISH;
	}

	/**
	 * What is true when the check is well, as a row's name.
	 */
	public String name(CheckId check) {
		return plain("check." + check + ".name").orElse(check.name());
	}

	/**
	 * The question that the check answers, in plain words.
	 */
	public String question(CheckId check) {
		return plain("check." + check + ".question").orElseGet(() -> name(check));
	}

	public String title(Finding finding) {
		return text(finding, "title").orElseGet(() -> name(finding.check()));
	}

	/**
	 * The evidence in words and what it means.
	 */
	public Optional<String> why(Finding finding) {
		return text(finding, "why");
	}

	/**
	 * The next step; nothing where there is none.
	 */
	public Optional<String> fix(Finding finding) {
		return text(finding, "fix");
	}

	/**
	 * Where the rule comes from, for example {@code RFC 1912 2.8}.
	 */
	public Optional<String> source(Finding finding) {
		return text(finding, "source").or(() -> plain("check." + finding.check() + ".source"));
	}

	/**
	 * One sentence that can be said on the phone.
	 */
	public String headline(Verdict verdict) {
		return of(verdict, "headline").orElse(verdict.code().name());
	}

	/**
	 * The headline without names, for lists.
	 */
	public String inShort(Verdict verdict) {
		return of(verdict, "short").orElseGet(() -> headline(verdict));
	}

	/**
	 * What to tell the caller and what comes next.
	 */
	public String advice(Verdict verdict) {
		return of(verdict, "advice").orElse("");
	}

	/**
	 * A few words for a box of the delegation's picture.
	 */
	String health(String what, boolean known) {
		return plain("verdict.box." + what + (known ? "" : ".not-known")).orElse(what);
	}

	/**
	 * Whether there is a text of this key.
	 */
	public boolean has(String key) {
		return this.texts.containsKey(key);
	}

	private Optional<String> text(Finding finding, String part) {
		return plain("check." + finding.check() + "." + finding.code() + "." + part)
			.or(() -> plain("check.any." + word(finding.code()) + "." + part))
			.map((text) -> fill(text, finding.arguments()));
	}

	/**
	 * A check that another one's failure kept from being judged needs no words of its
	 * own.
	 */
	private static String word(String code) {
		return code.endsWith("_NOT_ASKED") ? "NOT_ASKED" : code;
	}

	private Optional<String> of(Verdict verdict, String part) {
		String key = "verdict." + verdict.code() + "." + part;
		return plain(key + "." + verdict.severity()).or(() -> plain(key))
			.map((text) -> fill(text, verdict.arguments()));
	}

	private Optional<String> plain(String key) {
		return Optional.ofNullable(this.texts.getProperty(key));
	}

	private static String fill(String text, Map<String, String> arguments) {
		return PLACE.matcher(text)
			.replaceAll((found) -> Matcher.quoteReplacement(arguments.getOrDefault(found.group(1), "?")));
	}

	private static Properties read() {
		Properties all = new Properties();
		for (String file : FILES) {
			try (InputStream bytes = Wording.class.getResourceAsStream("/messages/" + file + ".properties")) {
				if (bytes != null) {
					load(all, new InputStreamReader(bytes, StandardCharsets.UTF_8));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(file, ex);
			}
		}
		return all;
	}

	private static void load(Properties all, Reader text) throws IOException {
		all.load(text);
	}

}
