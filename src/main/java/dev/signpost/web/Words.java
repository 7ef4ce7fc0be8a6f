package dev.signpost.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;

/**
 * Lays out moments, ages and names for the pages, the same everywhere: {@code words} in
 * every template.
 */
public final class Words {

	private static final DateTimeFormatter MOMENT = pattern("d MMM yyyy, HH:mm:ss 'UTC'");

	private static final DateTimeFormatter DAY = pattern("EEEE d MMMM yyyy");

	private static final DateTimeFormatter CLOCK = pattern("HH:mm:ss");

	private static final DateTimeFormatter MILLIS = pattern("HH:mm:ss.SSS");

	private final Clock clock;

	private final MessageSource messages;

	Words(Clock clock, MessageSource messages) {
		this.clock = clock;
		this.messages = messages;
	}

	private static DateTimeFormatter pattern(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
	}

	public String moment(Instant at) {
		return MOMENT.format(at);
	}

	public String day(Instant at) {
		return DAY.format(at);
	}

	public String clock(Instant at) {
		return CLOCK.format(at);
	}

	public String millis(Instant at) {
		return MILLIS.format(at);
	}

	/**
	 * How long ago, or how far ahead: seconds up to 120, then minutes, hours, days.
	 */
	public String age(Instant at) {
		Duration age = Duration.between(at, this.clock.instant());
		return age.isNegative() ? age("web.age.in-", age.negated()) : age("web.age.", age);
	}

	/**
	 * Whole seconds since then; below zero for a moment to come.
	 */
	public long seconds(Instant at) {
		return Duration.between(at, this.clock.instant()).toSeconds();
	}

	private String age(String prefix, Duration age) {
		if (age.toSeconds() <= 120) {
			return text(prefix + "seconds", age.toSeconds());
		}
		if (age.toMinutes() < 120) {
			return text(prefix + "minutes", age.toMinutes());
		}
		return (age.toHours() < 48) ? text(prefix + "hours", age.toHours()) : text(prefix + "days", age.toDays());
	}

	private String text(String key, long number) {
		return this.messages.getMessage(key, new Object[] { Long.toString(number) }, Locale.ENGLISH);
	}

	/**
	 * A DNS name cut after its dots, where a page may break it; an address stays whole.
	 */
	public List<String> parts(String name) {
		return name.matches("[0-9.]+") ? List.of(name) : List.of(name.split("(?<=\\.)"));
	}

}
