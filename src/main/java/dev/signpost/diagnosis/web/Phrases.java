package dev.signpost.diagnosis.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Verdict;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what was found, in the words of the message files. */
@Component
class Phrases {

	private final MessageSource messages;

	Phrases(MessageSource messages) {
		this.messages = messages;
	}

	/** One sentence to say on the phone. */
	String title(Finding finding) {
		return of(finding, "title").orElseGet(() -> name(finding.check()));
	}

	/** The evidence and what it means. */
	String why(Finding finding) {
		return of(finding, "why").orElse("");
	}

	/** The next step. */
	Optional<String> fix(Finding finding) {
		return of(finding, "fix").filter((text) -> !text.isBlank());
	}

	/** What is true when all is well. */
	String name(CheckId check) {
		return raw("check." + check + ".name").orElse(check.name());
	}

	String headline(Verdict verdict) {
		return raw("diagnosis.verdict." + verdict.code()).map((text) -> fill(text, verdict.arguments()))
			.orElse(verdict.code().name());
	}

	/** What the verdict means for clients. */
	String meaning(Verdict verdict) {
		return raw("diagnosis.meaning." + verdict.code()).map((text) -> fill(text, verdict.arguments())).orElse("");
	}

	/** A text of the pages; numbers as they are, without grouping. */
	String text(String key, Object... arguments) {
		return this.messages.getMessage(key, Arrays.stream(arguments).map(Phrases::plain).toArray(), Locale.ENGLISH);
	}

	/** A count, for texts that choose by number. */
	String count(String key, long number) {
		return this.messages.getMessage(key, new Object[] { number }, Locale.ENGLISH);
	}

	/** For example {@code 12 ms}, {@code < 1 ms} or {@code 2.0 s}. */
	String took(Duration time) {
		long micros = time.toNanos() / 1_000;
		if (micros < 1_000) {
			return text("diagnosis.took.under");
		}
		return (micros < 1_000_000) ? text("diagnosis.took.millis", micros / 1_000)
				: text("diagnosis.took.seconds", String.format(Locale.ROOT, "%.1f", micros / 1e6));
	}

	private Optional<String> of(Finding finding, String part) {
		return raw("check." + finding.check() + "." + finding.code() + "." + part)
			.map((text) -> fill(text, finding.arguments()));
	}

	private Optional<String> raw(String key) {
		return Optional.ofNullable(this.messages.getMessage(key, null, null, Locale.ENGLISH));
	}

	private static String fill(String text, Map<String, String> arguments) {
		String filled = text;
		for (Map.Entry<String, String> argument : arguments.entrySet()) {
			filled = filled.replace("{" + argument.getKey() + "}", argument.getValue());
		}
		return filled;
	}

	private static Object plain(Object argument) {
		return (argument instanceof Number number) ? number.toString() : argument;
	}

}
