package dev.signpost.change.web;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.signpost.change.ApplyOutcome;
import dev.signpost.change.Change;
import dev.signpost.change.ChangeStatus;
import dev.signpost.change.Changes;
import dev.signpost.change.Moved;
import dev.signpost.change.PlanId;
import dev.signpost.change.ProposeOutcome;
import dev.signpost.change.ResolveOutcome;
import dev.signpost.change.SavedPlan;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.plan.Guard;
import dev.signpost.plan.Intent;
import dev.signpost.plan.Plan;
import dev.signpost.plan.PlanSamples;
import dev.signpost.web.Authority;
import dev.signpost.web.CurrentPerson;
import dev.signpost.web.KeysetPage;
import dev.signpost.zone.ZoneTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebMvcTest(controllers = { PlanController.class, ChangeController.class, PlansApi.class, ChangesApi.class })
@Import({ ChangePagesTests.Surroundings.class, ChangeRights.class })
@WithMockUser
class ChangePagesTests {

	private static final Instant NOW = Instant.parse("2026-11-23T14:02:51Z");

	private static final ClusterId CLUSTER = new ClusterId(UUID.fromString("11111111-1111-4111-8111-111111111111"));

	private static final PlanId PLAN = new PlanId(UUID.fromString("22222222-2222-4222-8222-222222222222"));

	private static final Moved ROW = new Moved(PlanSamples.createsFour().steps().getFirst().key(), List.of(),
			List.of("300 A 203.0.113.99"), List.of("60 A 203.0.113.11"));

	private static final String TOO_LONG = "A reason has at most 500 characters; this one has 612";

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private Changes changes;

	@Test
	void showsWhatWillBeSentAndNothingElse() throws UnsupportedEncodingException {
		given(this.changes.plan(PLAN)).willReturn(Optional.of(saved(PlanSamples.createsFour())));
		assertThat(text(page("/plans/" + PLAN))).contains("4 records will be created in enterprise.example")
			.contains("Nothing is changed or deleted: the zone’s other 14 records stay as they are.")
			.contains("Apply: create 4 records")
			.contains("+ Create")
			.contains("aws route53 change-resource-record-sets")
			.contains("aws_route53_record");
		assertThat(page("/plans/" + PLAN)).contains("value=\"" + PlanSamples.createsFour().fingerprint().hex() + "\"");
	}

	@Test
	void showsNoApplyButtonForAPlanThatWasUsed() throws UnsupportedEncodingException {
		SavedPlan plan = saved(PlanSamples.createsFour());
		given(this.changes.plan(PLAN)).willReturn(Optional.of(new SavedPlan(PLAN, CLUSTER, plan.definition(),
				plan.plan(), 14L, "p-1", NOW, NOW.plusSeconds(60), 1234L)));
		assertThat(page("/plans/" + PLAN)).contains("/changes/1234")
			.contains("Look at change #1234")
			.doesNotContain("/apply\"");
	}

	static Stream<Answer> answers() {
		SavedPlan plan = saved(PlanSamples.createsFour());
		return Stream.of(new Answer(new ApplyOutcome.PlanMoved(plan, List.of(ROW)), 409, "203.0.113.99", "plan-moved"),
				new Answer(new ApplyOutcome.Refused(guarded(), guarded().plan().guards()), 409,
						"One node cannot fail over", "plan-refused"),
				new Answer(new ApplyOutcome.Expired(plan), 409, "This plan is too old", "plan-expired"),
				new Answer(new ApplyOutcome.NotThisPlan(), 409, "This is not the plan that was shown", "not-this-plan"),
				new Answer(new ApplyOutcome.DefinitionChanged(plan), 409, "The cluster was saved again since",
						"definition-changed"),
				new Answer(new ApplyOutcome.NamesOnHold(215), 409, "Look at change #215", "names-on-hold"),
				new Answer(new ApplyOutcome.BadReason(TOO_LONG), 422, TOO_LONG, "invalid-input"),
				new Answer(new ApplyOutcome.ZoneNotRead(new ZoneTrouble.Unreachable("Route 53 did not answer.")), 503,
						"Route 53 did not answer.", "zone-not-read"),
				new Answer(new ApplyOutcome.NotRecorded(), 503, "The history could not be written", "not-recorded"));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void saysOnAPageWhyNothingWasSent(Answer answer) throws UnsupportedEncodingException {
		willAnswer(answer.outcome());
		MvcTestResult result = apply("OPS-4127", "typed text");
		assertThat(result).hasStatus(answer.status());
		assertThat(text(result.getResponse().getContentAsString())).contains(answer.words());
	}

	@ParameterizedTest
	@MethodSource("answers")
	void saysToProgramsWhyNothingWasSent(Answer answer) {
		willAnswer(answer.outcome());
		assertThat(applyByApi()).hasStatus(answer.status())
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/" + answer.word());
	}

	@Test
	void goesToTheChangeOnceItIsUnderway() {
		willAnswer(new ApplyOutcome.Underway(215));
		assertThat(apply("OPS-4127")).hasStatus3xxRedirection().hasRedirectedUrl("/changes/215");
		assertThat(applyByApi()).hasStatus(202).hasHeader("Location", "/api/v1/changes/215");
	}

	@Test
	void saysThatThereIsNothingToDo() {
		willAnswer(new ApplyOutcome.NothingToDo());
		assertThat(apply("")).hasStatus3xxRedirection();
		assertThat(applyByApi()).hasStatus(204);
	}

	@Test
	void keepsWhatWasTyped() throws UnsupportedEncodingException {
		willAnswer(new ApplyOutcome.Refused(guarded(), guarded().plan().guards()));
		String page = apply("<b>OPS-4127</b>", "one nod").getResponse().getContentAsString();
		assertThat(page).contains("value=\"&lt;b&gt;OPS-4127&lt;/b&gt;\"")
			.contains("value=\"one nod\"")
			.contains("href=\"#consents[0]\"")
			.contains("id=\"consents[0]\"")
			.contains("<title>Error: ");
		then(this.changes).should().apply(PLAN, fingerprint(), "<b>OPS-4127</b>", Set.of("one nod"));
	}

	@ParameterizedTest
	@EnumSource(ChangeStatus.class)
	void showsAChangeInEveryState(ChangeStatus status) throws UnsupportedEncodingException {
		given(this.changes.find(1234)).willReturn(Optional.of(change(status)));
		given(this.changes.conflict(1234)).willReturn(List.of(ROW));
		boolean moving = EnumSet
			.of(ChangeStatus.INTENT, ChangeStatus.SUBMITTED, ChangeStatus.UNKNOWN, ChangeStatus.LIVE)
			.contains(status);
		assertThat(page("/changes/1234").contains("hx-trigger=\"load delay:1s\"")).as("asks again").isEqualTo(moving);
		assertThat(page("/changes/1234")).contains("Change #1234").contains("OPS-4127").contains("0123 4567 89ab cdef");
		assertThat(page("/changes/1234").contains("action=\"/changes/1234/resolve\""))
			.isEqualTo(status == ChangeStatus.CONFLICT);
	}

	@Test
	void saysWhyALiveChangeIsNotProved() throws UnsupportedEncodingException {
		Change live = change(ChangeStatus.LIVE);
		List<Change.Moment> timeline = new ArrayList<>(live.timeline());
		timeline.add(new Change.Moment(ChangeStatus.LIVE, NOW, "Live, not proved: no node answers with authority."));
		given(this.changes.find(1234)).willReturn(Optional.of(new Change(1234, CLUSTER, live.clusterName(), live.zone(),
				PLAN, fingerprint(), Intent.DELEGATE, ChangeStatus.LIVE, live.steps(), null, "p-1", "Maya Okafor",
				live.entryHash(), "C1", null, NOW, null, null, List.of(), timeline)));
		assertThat(page("/changes/1234")).contains("board-att").doesNotContain("hx-trigger");
		assertThat(text(page("/changes/1234"))).contains("Live, not proved yet")
			.contains("but no node answers with authority.")
			.contains("Diagnose the cluster");
		given(this.changes.find(1234)).willReturn(Optional.of(change(ChangeStatus.PROVED)));
		assertThat(text(page("/changes/1234"))).contains("Live and proved");
	}

	@Test
	void wantsAChoiceBeforeItSettlesAConflict() {
		given(this.changes.find(1234)).willReturn(Optional.of(change(ChangeStatus.CONFLICT)));
		given(this.changes.resolve(1234, true, "I looked")).willReturn(new ResolveOutcome.Resolved());
		assertThat(this.mvc.post().uri("/changes/1234/resolve").with(csrf()).param("reason", "x")).hasStatus(422);
		assertThat(this.mvc.post()
			.uri("/changes/1234/resolve")
			.with(csrf())
			.param("outcome", "HAPPENED")
			.param("reason", "I looked")).hasStatus3xxRedirection().hasRedirectedUrl("/changes/1234");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/plans/nonsense", "/plans/22222222-2222-4222-8222-222222222222", "/changes/0",
			"/changes/-1", "/changes/1x", "/changes/99999999999999999999", "/changes/7", "/api/v1/plans/nonsense",
			"/api/v1/changes/7" })
	void saysThatThereIsNothingAtSuchAnAddress(String path) {
		given(this.changes.plan(any())).willReturn(Optional.empty());
		given(this.changes.find(7)).willReturn(Optional.empty());
		assertThat(this.mvc.get().uri(path)).hasStatus(404);
	}

	@Test
	void plansAsTheContractSays() {
		given(this.changes.propose(CLUSTER, Intent.DELEGATE))
			.willReturn(new ProposeOutcome.Proposed(saved(PlanSamples.createsFour())));
		assertThat(propose("{\"intent\":\"DELEGATE\"}")).hasStatus(201)
			.hasHeader("Location", "/api/v1/plans/" + PLAN)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"id": "22222222-2222-4222-8222-222222222222", "guards": [], "steps": [
					{"action": "CREATE", "name": "cache-eu.enterprise.example", "type": "NS", "found": null},
					{"action": "CREATE", "name": "node1.cache-eu.enterprise.example", "type": "A", "found": null,
					 "wanted": {"ttl": 60, "values": ["203.0.113.11"]}}, {}, {}]}""");
		assertThat(propose("{\"intent\":\"ADOPT\"}")).hasStatus(422);
		assertThat(propose("{\"intent\":null}")).hasStatus(422);
		assertThat(propose("{}")).hasStatus(422);
	}

	@Test
	void refusesAConsentThatIsNoText() {
		given(this.changes.plan(PLAN)).willReturn(Optional.of(guarded()));
		assertThat(this.mvc.post()
			.uri("/api/v1/plans/{id}/apply", PLAN)
			.with(csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"fingerprint\": \"" + fingerprint() + "\", \"consents\": [null]}")).hasStatus(422);
		verify(this.changes, never()).apply(any(), anyString(), any(), any());
	}

	@Test
	void listsChangesByKey() {
		given(this.changes.page(CLUSTER, "40", 2))
			.willReturn(new KeysetPage<>(List.of(change(ChangeStatus.LIVE)), "1234"));
		assertThat(this.mvc.get().uri("/api/v1/changes?clusterId={id}&after=40&limit=2", CLUSTER)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"{\"items\": [{\"number\": 1234, \"status\": \"LIVE\", \"reason\": \"OPS-4127\"}], \"next\": \"1234\"}");
		assertThat(this.mvc.get().uri("/api/v1/changes?limit=0")).hasStatus(400);
		assertThat(this.mvc.get().uri("/api/v1/changes?after=x")).hasStatus(400);
	}

	private void willAnswer(ApplyOutcome outcome) {
		given(this.changes.plan(PLAN)).willReturn(Optional.of(guarded()));
		given(this.changes.apply(any(), anyString(), any(), any())).willReturn(outcome);
	}

	private MvcTestResult apply(String reason, String... consents) {
		var request = this.mvc.post()
			.uri("/plans/{id}/apply", PLAN)
			.with(csrf())
			.param("fingerprint", fingerprint())
			.param("reason", reason);
		for (int number = 0; number < consents.length; number++) {
			request = request.param("consents[" + number + "]", consents[number]);
		}
		return request.exchange();
	}

	private MvcTestResult applyByApi() {
		return this.mvc.post()
			.uri("/api/v1/plans/{id}/apply", PLAN)
			.with(csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.content(
					"{\"fingerprint\": \"" + fingerprint() + "\", \"reason\": \"OPS-1\", \"consents\": [\"one node\"]}")
			.exchange();
	}

	private MvcTestResult propose(String body) {
		return this.mvc.post()
			.uri("/api/v1/clusters/{id}/plans", CLUSTER)
			.with(csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private String page(String path) throws UnsupportedEncodingException {
		MvcTestResult result = this.mvc.get().uri(path).exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString();
	}

	private static String text(String html) {
		return html.replaceAll("<[^>]*>", "")
			.replace("&#39;", "'")
			.replace("&quot;", "\"")
			.replaceAll("\\s+", " ")
			.replace(" .", ".");
	}

	private static String fingerprint() {
		return PlanSamples.createsFour().fingerprint().hex();
	}

	private static SavedPlan saved(Plan plan) {
		return new SavedPlan(PLAN, CLUSTER, ClusterSamples.cacheEu(), plan, 14L, "p-1", NOW.minusSeconds(60),
				NOW.plusSeconds(1740), null);
	}

	private static SavedPlan guarded() {
		Plan plan = PlanSamples.createsFour();
		Guard guard = new Guard(Guard.Code.SINGLE_NODE, "One node cannot fail over", List.of(), "one node");
		return saved(new Plan(plan.intent(), plan.snapshot(), plan.batch(), plan.steps(), List.of(guard),
				plan.holdingsAfter(), plan.fingerprint()));
	}

	private static Change change(ChangeStatus status) {
		boolean accepted = EnumSet.of(ChangeStatus.SUBMITTED, ChangeStatus.LIVE, ChangeStatus.PROVED).contains(status);
		List<Change.Moment> timeline = new ArrayList<>(List.of(new Change.Moment(ChangeStatus.INTENT, NOW, null)));
		if (status != ChangeStatus.INTENT) {
			timeline.add(new Change.Moment(status, NOW, "Why."));
		}
		return new Change(1234, CLUSTER, ClusterSamples.cacheEu().name(), ClusterSamples.ZONE, PLAN, fingerprint(),
				Intent.DELEGATE, status, PlanSamples.createsFour().steps(), "OPS-4127", "p-1", "Maya Okafor",
				"0123456789abcdef".repeat(4), accepted ? "C1" : null, null, accepted ? NOW : null,
				(status == ChangeStatus.UNKNOWN) ? NOW.plusSeconds(360) : null, accepted ? null : "Why.",
				(status == ChangeStatus.REFUSED) ? List.of("Tried to create resource record set") : List.of(),
				timeline);
	}

	/**
	 * What an apply comes to.
	 *
	 * @param words on the page
	 * @param word of the problem type
	 */
	record Answer(ApplyOutcome outcome, int status, String words, String word) {
	}

	@TestConfiguration
	static class Surroundings {

		@Bean
		Clock clock() {
			return Clock.fixed(NOW, ZoneOffset.UTC);
		}

		@Bean
		CurrentPerson currentPerson() {
			return () -> Optional.of(new CurrentPerson.Person("p-1", "Maya Okafor", "access.role.admin",
					EnumSet.allOf(Authority.class)));
		}

	}

}
