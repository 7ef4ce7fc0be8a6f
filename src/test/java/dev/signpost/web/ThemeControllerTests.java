package dev.signpost.web;

import java.net.URI;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ThemeControllerTests {

	private final ThemeController controller = new ThemeController(
			new SignpostProperties(Mode.SANDBOX, Path.of("data"), URI.create("https://dns.example")));

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void keepsTheChoiceInACookieAndGoesBackToThePage() {
		String view = this.controller.choose("dark", "/history", this.response);
		assertThat(view).isEqualTo("redirect:/history");
		assertThat(this.response.getHeader("Set-Cookie")).startsWith("signpost-theme=dark;")
			.contains("Secure", "HttpOnly", "SameSite=Lax");
	}

	@ParameterizedTest
	@ValueSource(strings = { "system", "<script>", "" })
	void forgetsTheCookieForAnythingButLightAndDark(String theme) {
		this.controller.choose(theme, "", this.response);
		assertThat(this.response.getHeader("Set-Cookie")).startsWith("signpost-theme=;").contains("Max-Age=0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example/", "/\\evil", "javascript:alert(1)", "https://evil.example", "/a?b=//evil",
			"/{x}", "/error" })
	void neverLeavesThisSite(String from) {
		assertThat(this.controller.choose("dark", from, this.response)).isEqualTo("redirect:/clusters");
	}

}
