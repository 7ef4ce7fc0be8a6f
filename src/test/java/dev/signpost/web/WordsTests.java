package dev.signpost.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	private static final Instant NOW = Instant.parse("2026-11-23T14:02:11.340Z");

	private final Words words = new Words(Clock.fixed(NOW, ZoneOffset.UTC), messages());

	@ParameterizedTest
	@CsvSource({ "0,0 s ago", "120,120 s ago", "121,2 min ago", "7199,119 min ago", "7200,2 h ago", "172799,47 h ago",
			"172800,2 days ago", "-1,in 1 s", "-1800,in 30 min" })
	void saysAnAgeInTheUnitThatPeopleCountIn(long seconds, String said) {
		assertThat(this.words.age(NOW.minusSeconds(seconds))).isEqualTo(said);
	}

	@Test
	void writesMomentsInUtc() {
		assertThat(this.words.moment(NOW)).isEqualTo("23 Nov 2026, 14:02:11 UTC");
		assertThat(this.words.day(NOW)).isEqualTo("Monday 23 November 2026");
		assertThat(this.words.clock(NOW)).isEqualTo("14:02:11");
		assertThat(this.words.millis(NOW)).isEqualTo("14:02:11.340");
	}

	@Test
	void cutsNamesAfterTheirDotsAndLeavesAddressesWhole() {
		assertThat(this.words.parts("a.example.")).containsExactly("a.", "example.");
		assertThat(this.words.parts("203.0.113.11")).containsExactly("203.0.113.11");
		assertThat(this.words.parts("")).containsExactly("");
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/web");
		messages.setDefaultEncoding("UTF-8");
		messages.setDefaultLocale(Locale.ENGLISH);
		return messages;
	}

}
