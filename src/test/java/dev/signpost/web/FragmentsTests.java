package dev.signpost.web;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shared fragments, all on one page.
 */
@WebMvcTest(controllers = FragmentsTests.SampleController.class)
@Import({ FragmentsTests.SampleController.class, FragmentsTests.Surroundings.class })
@WithMockUser
class FragmentsTests {

	private static final Instant NOW = Instant.parse("2026-11-23T14:02:51Z");

	@Autowired
	private MockMvcTester mvc;

	@Test
	void linksEachProblemToItsField() throws UnsupportedEncodingException {
		assertThat(sample()).contains("There is 1 problem on this page")
			.contains("<a href=\"#name\">Letters, digits and hyphens only</a>")
			.contains("id=\"name-error\"")
			.contains("aria-describedby=\"name-suffix name-hint name-error\"");
	}

	@Test
	void keepsWhatWasTypedButNeverAPassword() throws UnsupportedEncodingException {
		assertThat(sample()).contains("value=\"clus ter\"")
			.contains("&lt;b&gt;why&lt;/b&gt;")
			.doesNotContain("hunter2");
	}

	@Test
	void marksChangesWithSignWordAndColour() throws UnsupportedEncodingException {
		assertThat(sample()).contains("<tr class=\"add\">").contains(">+ Create<").contains(">\u2212 Was<");
	}

	@Test
	void breaksNamesAfterTheirDots() throws UnsupportedEncodingException {
		assertThat(sample()).contains("node1.<wbr>cluster.<wbr>enterprise.<wbr>example.");
	}

	@Test
	void givesUtcWithTheAgeBesideIt() throws UnsupportedEncodingException {
		assertThat(sample()).contains("23 Nov 2026, 14:02:11 UTC").contains("data-age=\"40\">40 s ago<");
	}

	@Test
	void showsOnlyThePlacesThatThePersonMayGoTo() throws UnsupportedEncodingException {
		assertThat(sample()).contains("href=\"/clusters\" aria-current=\"page\"").doesNotContain("/people");
	}

	@Test
	void givesTheSettingsOnePlaceThatLeadsToTheFirstOfThem() throws UnsupportedEncodingException {
		assertThat(sample()).containsOnlyOnce("href=\"/settings/aws\"").contains(">Settings<");
	}

	@Test
	void saysOnEveryPageThatThisIsASandbox() throws UnsupportedEncodingException {
		assertThat(sample()).contains("Nothing here reaches AWS.");
		assertThat(page("/sample-door")).contains("Nothing here reaches AWS.");
	}

	@Test
	void carriesNothingInline() throws UnsupportedEncodingException {
		assertThat(sample()).doesNotContainPattern("style=|<style|\\son[a-z]+=|<script(?![^>]*src=)|javascript:");
	}

	private String sample() throws UnsupportedEncodingException {
		return page("/sample?name=clus ter&password=hunter2&reason={why}&role=ADMIN", "<b>why</b>");
	}

	private String page(String path, Object... values) throws UnsupportedEncodingException {
		return this.mvc.get().uri(path, values).exchange().getResponse().getContentAsString();
	}

	record SampleForm(String name, String password, String reason, String role) {
	}

	@Controller
	static class SampleController {

		@GetMapping("/sample")
		String sample(@ModelAttribute("form") SampleForm form, BindingResult errors, Model model) {
			errors.rejectValue("name", "sample", "Letters, digits and hyphens only");
			model.addAttribute("steps", List.of(new Step("web.record.name", Step.State.DONE, "cluster", "/sample"),
					new Step("web.record.ttl", Step.State.CURRENT, null, null)));
			model.addAttribute("choices", List.of(new Choice("ADMIN", "Admin"), new Choice("AUDITOR", "Auditor")));
			model.addAttribute("lines",
					List.of(line(RecordLine.Mark.CREATE), line(RecordLine.Mark.WAS), line(RecordLine.Mark.BECOMES)));
			model.addAttribute("moved", List
				.of(new MovedRecord("cluster.enterprise.example", "NS", List.of(), List.of("ns1."), List.of())));
			model.addAttribute("at", NOW.minusSeconds(40));
			return "web/sample";
		}

		@GetMapping("/sample-door")
		String door() {
			return "web/sample-door";
		}

		private static RecordLine line(RecordLine.Mark mark) {
			return new RecordLine(mark, "node1.cluster.enterprise.example.", "60", "A", List.of("203.0.113.11"));
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Surroundings {

		@Bean
		Clock clock() {
			return Clock.fixed(NOW, ZoneOffset.UTC);
		}

		@Bean
		NavigationItem clusters() {
			return new NavigationItem("web.record.name", "/clusters", 1, Authority.CLUSTER_READ);
		}

		@Bean
		NavigationItem connection() {
			return new NavigationItem("web.live", "/settings/aws", 3, Authority.CLUSTER_READ);
		}

		@Bean
		NavigationItem people() {
			return new NavigationItem("web.record.type", "/people", 2, Authority.USER_MANAGE);
		}

		@Bean
		CurrentPerson currentPerson() {
			return () -> Optional
				.of(new CurrentPerson.Person("1", "Maya Okafor", "web.account", Set.of(Authority.CLUSTER_READ)));
		}

	}

}
