package dev.signpost.diagnosis.web;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.signpost.cluster.ClusterHealth.Shape;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.Clusters;
import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.CheckId;
import dev.signpost.diagnosis.Diagnoses;
import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.RunId;
import dev.signpost.diagnosis.RunLine;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.StartOutcome;
import dev.signpost.diagnosis.Verdict;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.dns.DnsName;
import dev.signpost.web.Authority;
import dev.signpost.web.CurrentPerson;
import dev.signpost.web.KeysetPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebMvcTest(controllers = { DiagnoseController.class, DiagnosisController.class, DiagnosesController.class })
@Import({ DiagnosisPagesTests.Surroundings.class, DiagnosisRights.class, Phrases.class })
@WithMockUser
class DiagnosisPagesTests {

	private static final Instant NOW = SampleWorld.NOW.plusSeconds(10);

	private static final ClusterId CLUSTER = new ClusterId(UUID.fromString("11111111-1111-4111-8111-111111111111"));

	private static final RunId RUN = new RunId("d-abcdefgh2345");

	private static final String HOSTILE = "<script>alert(1)</script>";

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private Diagnoses diagnoses;

	@MockitoBean
	private Clusters clusters;

	@BeforeEach
	void nothingYet() {
		given(this.diagnoses.page(any(), any(), anyInt())).willReturn(new KeysetPage<>(List.of(), null));
		given(this.clusters.worstFirst(any(), any(), any(), any(), anyInt()))
			.willReturn(new KeysetPage<>(List.of(), null));
	}

	@Test
	void showsTheVerdictThePathAndWhatWasAsked() throws UnsupportedEncodingException {
		willFind(oneNodeDown());
		String page = page("/diagnoses/" + RUN);
		assertThat(page).contains("board board-att").contains("hop-att").doesNotContain("hx-trigger");
		assertThat(text(page)).as("help desk").doesNotContain("Take node3 out").doesNotContain("Apply");
		assertThat(text(page)).contains("Parent zone enterprise.example 4 of 4 answer")
			.contains("NS record")
			.contains("3 names, TTL 60 s")
			.contains("3 of 3 found")
			.contains("2 of 3 answer")
			.contains("1 needs attention")
			.contains("no answer to 3 tries in 2.0 s")
			.contains("2 checks fail or were not asked because of this")
			.contains("Last result d-zzzzzzzzzzzz");
		assertThat(page).contains("download").contains("id=\"ticket\"");
	}

	@Test
	void keepsTheBoardUnknownWhileItRuns() throws UnsupportedEncodingException {
		willFind(running(List.of(fine(CheckId.P1))));
		String page = page("/diagnoses/" + RUN + "/progress");
		assertThat(page).contains("board-unk")
			.contains("Not known yet")
			.contains("hx-get=\"/diagnoses/" + RUN + "/progress\"")
			.contains("hx-trigger=\"load delay:250ms\"")
			.doesNotContain("<html")
			.doesNotContain("What to do");
		assertThat(text(page)).contains("1 of " + Catalogue.whole().checks().size() + " checks");
	}

	@Test
	void fillsTheFingerpostsFromLeftToRight() {
		List<Finding> findings = Set.of(Hop.PARENT, Hop.ADDRESSES)
			.stream()
			.flatMap((hop) -> hop.checks().stream())
			.map(DiagnosisPagesTests::fine)
			.toList();
		Diagnosis running = running(findings);
		assertThat(Path.of(running, Facts.of(running), phrases())).extracting(HopView::kind)
			.containsExactly("ok", "run", "run", "run", "run");
	}

	@Test
	void stopsAskingWithTheLastAnswer() throws UnsupportedEncodingException {
		willFind(oneNodeDown());
		assertThat(page("/diagnoses/" + RUN + "/progress")).doesNotContain("hx-get").contains("data-say=");
	}

	@Test
	void showsWhatOthersSayAsText() throws UnsupportedEncodingException {
		Finding finding = new Finding(CheckId.N1, "NODE_SILENT", Severity.WARNING, VerdictCode.WORKING_ONE_NODE_DOWN,
				HOSTILE, null, Map.of("node", HOSTILE, "address", HOSTILE), List.of("e1"), null);
		willFind(finished(List.of(finding), HOSTILE));
		for (String path : List.of("", "/progress", "?tab=" + HOSTILE)) {
			assertThat(page("/diagnoses/" + RUN + path)).doesNotContain(HOSTILE).contains("&lt;script&gt;");
		}
		MvcTestResult ticket = this.mvc.get().uri("/diagnoses/" + RUN + "/ticket.txt").exchange();
		assertThat(ticket).hasStatusOk().hasContentType("text/plain;charset=UTF-8");
	}

	@Test
	void showsTheWholeWayFromTheRoot() throws UnsupportedEncodingException {
		willFind(oneNodeDown());
		assertThat(text(page("/diagnoses/" + RUN + "?tab=trace"))).contains(";; .: 1 server asked")
			.contains(";; enterprise.example.: 4 servers asked")
			.contains(";; cache.enterprise.example.: 3 servers asked")
			.contains(";; communications error to 203.0.113.13#53: timed out");
	}

	@Test
	void givesTheTicketAsPlainText() throws UnsupportedEncodingException {
		willFind(oneNodeDown());
		assertThat(page("/diagnoses/" + RUN + "/ticket.txt"))
			.contains("cache.enterprise.example, 23 Nov 2026, 12:00:02 UTC")
			.contains("Nodes: 2 of 3 answer")
			.contains("dig @203.0.113.13 cache.enterprise.example SOA +norecurse")
			.contains("dig @203.0.113.11 cache.enterprise.example SOA +norecurse")
			.contains("/diagnoses/" + RUN);
	}

	@Test
	void saysHowOldAResultIs() throws UnsupportedEncodingException {
		Diagnosis now = oneNodeDown();
		willFind(new Diagnosis(RUN, CLUSTER, now.name(), true, NOW.minusSeconds(600), now.took(), 96, now.verdict(),
				now.findings(), null, "Schedule", NOW.minusSeconds(3_600), null));
		assertThat(text(page("/diagnoses/" + RUN))).contains("What is true now can differ")
			.contains("Run again now")
			.contains("still so now");
	}

	@Test
	void givesTheEvidenceAway() {
		given(this.diagnoses.evidenceFile(RUN)).willReturn(Optional.of("{}".getBytes(StandardCharsets.UTF_8)));
		assertThat(this.mvc.get().uri("/diagnoses/" + RUN + "/evidence.json")).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"" + RUN + ".json\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/diagnoses/nonsense", "/diagnoses/d-aaaaaaaaaaaa", "/diagnoses/d-aaaaaaaaaaaa/ticket.txt",
			"/diagnoses/d-aaaaaaaaaaaa/evidence.json", "/diagnoses?cluster=x" })
	void saysThatThereIsNothingAtSuchAnAddress(String path) {
		given(this.diagnoses.find(any())).willReturn(Optional.empty());
		given(this.diagnoses.evidenceFile(any())).willReturn(Optional.empty());
		assertThat(this.mvc.get().uri(path)).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "cache.enterprise.example", " Cache.Enterprise.Example. ", "cache.enterprise.example:12000" })
	void startsARunForWhatWasTyped(String typed) {
		given(this.diagnoses.start(DnsName.of("cache.enterprise.example")))
			.willReturn(new StartOutcome.Running(RUN, false));
		assertThat(start("name", typed)).hasStatus3xxRedirection().hasRedirectedUrl("/diagnoses/" + RUN);
		then(this.diagnoses).should().await(RUN, Duration.ofMillis(80));
	}

	@Test
	void startsARunForACluster() {
		given(this.diagnoses.start(CLUSTER)).willReturn(new StartOutcome.Running(RUN, true));
		assertThat(start("cluster", CLUSTER.toString())).hasRedirectedUrl("/diagnoses/" + RUN);
	}

	@Test
	void saysWhyItAsksNothing() throws UnsupportedEncodingException {
		given(this.diagnoses.start(any(DnsName.class))).willReturn(new StartOutcome.NotOurs());
		assertThat(start("name", "www.example.org")).hasStatus(422);
		assertThat(text(start("name", "www.example.org").getResponse().getContentAsString()))
			.contains("Signpost only asks about clusters and zones it manages.");
		assertThat(start("name", HOSTILE).getResponse().getContentAsString()).contains("&lt;script&gt;")
			.doesNotContain(HOSTILE)
			.contains("<title>Error: ");
		assertThat(start("name", "a..b").getResponse().getContentAsString()).contains("This is not a DNS name");
		given(this.diagnoses.start(any(DnsName.class)))
			.willReturn(new StartOutcome.TooOften(Duration.ofMillis(11_200)));
		assertThat(start("name", "cache.enterprise.example")).hasStatus(429).hasHeader("Retry-After", "12");
	}

	@Test
	void showsRecentResultsAndWhatNeedsSomebody() throws UnsupportedEncodingException {
		RunLine line = new RunLine(RUN, CLUSTER, DnsName.of("cache.enterprise.example"), NOW.minusSeconds(40), 12,
				new Verdict(VerdictCode.WORKING, Severity.FINE, Map.of()), "Sam Reyes");
		given(this.diagnoses.page(any(), any(), anyInt())).willReturn(new KeysetPage<>(List.of(line), "k"));
		assertThat(text(page("/diagnose?name=cache"))).contains("Recent results").contains("Sam Reyes");
		assertThat(page("/diagnose?name=cache")).contains("value=\"cache\"");
		assertThat(page("/diagnoses?cluster=" + CLUSTER)).contains("cluster=" + CLUSTER + "&amp;after=k");
		then(this.clusters).should(org.mockito.Mockito.atLeastOnce()).worstFirst(null, null, Shape.STOP, null, 10);
	}

	private void willFind(Diagnosis diagnosis) {
		given(this.diagnoses.find(RUN)).willReturn(Optional.of(diagnosis));
	}

	private MvcTestResult start(String field, String value) {
		return this.mvc.post().uri("/diagnose").with(csrf()).param(field, value).exchange();
	}

	private String page(String path) throws UnsupportedEncodingException {
		MvcTestResult result = this.mvc.get().uri(path).exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString();
	}

	private static String text(String html) {
		return html.replaceAll("<wbr>", "").replaceAll("<[^>]*>", " ").replace("&#39;", "'").replaceAll("\\s+", " ");
	}

	private static Diagnosis oneNodeDown() {
		SampleWorld world = SampleWorld.healthy(3);
		world.silent(world.node(3));
		Evidence evidence = world.evidence();
		List<String> asked = evidence.allAsked(world.node(3))
			.stream()
			.map((exchange) -> exchange.id())
			.limit(2)
			.toList();
		Finding silent = new Finding(CheckId.N1, "NODE_SILENT", Severity.WARNING, VerdictCode.WORKING_ONE_NODE_DOWN,
				"node3", world.node(3).address(), Map.of("node", "node3", "address", "203.0.113.13"), asked, null);
		Finding follows = new Finding(CheckId.N2, "NODE_TCP_SILENT", Severity.WARNING, VerdictCode.NEEDS_ATTENTION,
				"node3", world.node(3).address(), Map.of(), asked, null)
			.because(silent);
		Finding blocked = new Finding(CheckId.N3, "N3_NOT_ASKED", Severity.NOT_ASKED, VerdictCode.NOT_KNOWN, "node3",
				world.node(3).address(), Map.of(), List.of(), null)
			.because(silent);
		return new Diagnosis(RUN, CLUSTER, world.cluster(), true, SampleWorld.NOW, Duration.ofMillis(2_034), 96,
				new Verdict(VerdictCode.WORKING_ONE_NODE_DOWN, Severity.WARNING, Map.of("node", "node3")),
				List.of(silent, follows, blocked, fine(CheckId.P1), fine(CheckId.D1), fine(CheckId.D5),
						fine(CheckId.E1)),
				evidence, "Sam Reyes", null, new RunId("d-zzzzzzzzzzzz"));
	}

	private static Diagnosis running(List<Finding> findings) {
		SampleWorld world = SampleWorld.healthy(3);
		return new Diagnosis(RUN, CLUSTER, world.cluster(), false, SampleWorld.NOW, Duration.ofMillis(30), 40, null,
				findings, world.evidence(), "Sam Reyes", null, null);
	}

	private static Diagnosis finished(List<Finding> findings, @Nullable String askedBy) {
		SampleWorld world = SampleWorld.healthy(3);
		return new Diagnosis(RUN, CLUSTER, world.cluster(), true, SampleWorld.NOW, Duration.ofMillis(30), 40,
				new Verdict(VerdictCode.WORKING_ONE_NODE_DOWN, Severity.WARNING, Map.of("node", HOSTILE)), findings,
				world.evidence(), (askedBy != null) ? askedBy : "Sam Reyes", null, null);
	}

	private static Finding fine(CheckId check) {
		return new Finding(check, "FINE_" + check, Severity.FINE, VerdictCode.WORKING, null, null, Map.of(), List.of(),
				null);
	}

	private static Phrases phrases() {
		org.springframework.context.support.ResourceBundleMessageSource messages = new org.springframework.context.support.ResourceBundleMessageSource();
		messages.setBasename("messages/diagnosis");
		messages.setDefaultEncoding("UTF-8");
		return new Phrases(messages, "", "1");
	}

	@TestConfiguration
	static class Surroundings {

		@Bean
		Clock clock() {
			return Clock.fixed(NOW, ZoneOffset.UTC);
		}

		@Bean
		CurrentPerson currentPerson() {
			return () -> Optional.of(new CurrentPerson.Person("p-1", "Sam Reyes", "access.role.help-desk",
					EnumSet.of(Authority.CLUSTER_READ, Authority.DIAGNOSE_RUN)));
		}

	}

}
