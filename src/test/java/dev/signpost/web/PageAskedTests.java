package dev.signpost.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PageAskedTests {

	private static final String KEY = "cluster1.enterprise.example/11111111-1111-1111-1111-111111111111";

	@Test
	void readsWhatThePageBeforeSaid() {
		assertThat(PageAsked.byNumber("200", "42")).isEqualTo(new PageAsked(200, "42"));
		assertThat(PageAsked.byNumber("1", null)).isEqualTo(new PageAsked(1, null));
		assertThat(PageAsked.byName("50", KEY)).isEqualTo(new PageAsked(50, KEY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "201", "-1", "+5", "05", "1e2", "9999999999999999999", "٣", " 5", "5\n" })
	void refusesALimitThatIsNoPage(String limit) {
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> PageAsked.byNumber(limit, null));
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> PageAsked.byName(limit, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "-1", "9223372036854775808", "x", "' OR 1=1--", KEY + "\n", "A/b" })
	void refusesAKeyOfNoPage(String after) {
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> PageAsked.byNumber("50", after));
		assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> PageAsked.byName("50", after));
	}

}
