package dev.signpost.diagnosis.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.Verdict;
import dev.signpost.diagnosis.Wording;
import dev.signpost.lookup.DigText;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what was found, in the words of the message files. */
@Component
class Phrases {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter
		.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private final Wording wording = Wording.english();

	private final MessageSource messages;

	private final String publicUrl;

	private final DigText dig;

	Phrases(MessageSource messages, @Value("${signpost.public-url:}") String publicUrl,
			@Value("${spring.application.version:}") String version) {
		this.messages = messages;
		this.publicUrl = publicUrl;
		this.dig = new DigText(("Signpost " + version).strip());
	}

	DigText dig() {
		return this.dig;
	}

	/** The whole address of a page. */
	String address(String path) {
		return this.publicUrl.replaceFirst("/$", "") + path;
	}

	/** For example {@code 23 Nov 2026, 14:02:11 UTC}. */
	String moment(Instant at) {
		return MOMENT.format(at);
	}

	/** One sentence to say on the phone; for what was not asked, the check's name. */
	String title(Finding finding) {
		return (finding.severity() == Severity.NOT_ASKED) ? this.wording.name(finding.check())
				: this.wording.title(finding);
	}

	/** The evidence and what it means. */
	String why(Finding finding) {
		return this.wording.why(finding).orElse("");
	}

	/** The next step. */
	Optional<String> fix(Finding finding) {
		return this.wording.fix(finding).filter((text) -> !text.isBlank());
	}

	String headline(Verdict verdict) {
		return this.wording.headline(verdict);
	}

	/** What to tell the caller. */
	String advice(Verdict verdict) {
		return this.wording.advice(verdict);
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

	private static Object plain(Object argument) {
		return (argument instanceof Number number) ? number.toString() : argument;
	}

}
