package dev.signpost.diagnosis.web;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.signpost.change.Changes;
import dev.signpost.change.PlanId;
import dev.signpost.change.ProposeOutcome;
import dev.signpost.change.SavedPlan;
import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.ClusterInput;
import dev.signpost.cluster.ClusterInput.NodeInput;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.cluster.Clusters;
import dev.signpost.cluster.SaveOutcome;
import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.Diagnoses;
import dev.signpost.diagnosis.Diagnosis;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.RunId;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.plan.DesiredRecords;
import dev.signpost.plan.Intent;
import dev.signpost.plan.PlanSamples;
import dev.signpost.web.Authority;
import dev.signpost.web.CurrentPerson;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

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
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebMvcTest(controllers = { MoveController.class, DiagnosisController.class })
@Import({ MoveControllerTests.Surroundings.class, DiagnosisRights.class, Phrases.class })
@WithMockUser
class MoveControllerTests {

	private static final Instant NOW = SampleWorld.NOW.plusSeconds(10);

	private static final ClusterId CLUSTER = new ClusterId(UUID.fromString("11111111-1111-4111-8111-111111111111"));

	private static final PlanId PLAN = new PlanId(UUID.fromString("22222222-2222-4222-8222-222222222222"));

	private static final RunId RUN = new RunId("d-abcdefgh2345");

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private Diagnoses diagnoses;

	@MockitoBean
	private Clusters clusters;

	@MockitoBean
	private Changes changes;

	@Test
	void offersToTakeADeadNodeOut() throws UnsupportedEncodingException {
		willFind(oneDown(), NOW);
		assertThat(this.mvc.get().uri("/diagnoses/" + RUN).exchange().getResponse().getContentAsString())
			.contains("Take node3 out")
			.contains("value=\"take-out:node3\"");
	}

	@Test
	void plansTheDefinitionWithoutTheNode() {
		willFind(oneDown(), NOW);
		willSave();
		assertThat(plan("take-out:node3")).hasStatus3xxRedirection().hasRedirectedUrl("/plans/" + PLAN);
		assertThat(saved().nodes()).extracting(NodeInput::name)
			.containsExactly("node1.cache.enterprise.example", "node2.cache.enterprise.example");
	}

	@Test
	void plansWhatIsLive() {
		SampleWorld world = SampleWorld.healthy(3);
		Node[] two = SampleWorld.cluster(2).nodes().toArray(Node[]::new);
		ZoneFacts.Known live = world.knownZone(DesiredRecords.of(world.definition()));
		world.defining(SampleWorld.withEndpoints(ClusterSamples.cluster("cache.enterprise.example", two)));
		world.zone(new ZoneFacts.Known(live.zone(), List.of(), List.of(), live.snapshot(),
				DesiredRecords.of(world.definition()), live.lastChange()));
		willFind(world, NOW);
		willSave();
		assertThat(plan("take-over")).hasRedirectedUrl("/plans/" + PLAN);
		assertThat(saved().nodes()).extracting(NodeInput::name, NodeInput::ipv4)
			.contains(org.assertj.core.groups.Tuple.tuple("node3.cache.enterprise.example", "203.0.113.13"))
			.hasSize(3);
	}

	@Test
	void offersNothingThatIsOldOrWasNeverOffered() {
		willFind(oneDown(), NOW.minusSeconds(3_600));
		assertThat(plan("take-out:node3")).hasRedirectedUrl("/diagnoses/" + RUN);
		willFind(oneDown(), NOW);
		assertThat(plan("take-out:node1")).hasRedirectedUrl("/diagnoses/" + RUN);
		willFind(SampleWorld.healthy(3), NOW);
		assertThat(plan("take-over")).hasRedirectedUrl("/diagnoses/" + RUN);
		then(this.clusters).should(never()).revise(any(), anyLong(), any());
	}

	@Test
	void offersNothingToRepairWhereAllIsWell() {
		assertThat(Moves.of(diagnosis(SampleWorld.healthy(3), NOW), NOW)).isEmpty();
	}

	private static SampleWorld oneDown() {
		SampleWorld world = SampleWorld.healthy(3);
		return world.silent(world.node(3));
	}

	private void willFind(SampleWorld world, Instant startedAt) {
		given(this.diagnoses.find(RUN)).willReturn(Optional.of(diagnosis(world, startedAt)));
		given(this.clusters.find(CLUSTER))
			.willReturn(Optional.of(new Cluster(CLUSTER, world.definition(), 4, SampleWorld.NOW)));
	}

	private void willSave() {
		Cluster saved = new Cluster(CLUSTER, SampleWorld.cluster(3), 5, NOW);
		given(this.clusters.revise(eq(CLUSTER), eq(4L), any())).willReturn(new SaveOutcome.Saved(saved));
		given(this.changes.propose(CLUSTER, Intent.DELEGATE))
			.willReturn(new ProposeOutcome.Proposed(new SavedPlan(PLAN, CLUSTER, SampleWorld.cluster(3),
					PlanSamples.createsFour(), 14L, "p-1", NOW, NOW.plusSeconds(1_800), null)));
	}

	private ClusterInput saved() {
		ArgumentCaptor<ClusterInput> input = ArgumentCaptor.captor();
		then(this.clusters).should().revise(eq(CLUSTER), eq(4L), input.capture());
		return input.getValue();
	}

	private MvcTestResult plan(String move) {
		return this.mvc.post().uri("/diagnoses/" + RUN + "/plans").with(csrf()).param("move", move).exchange();
	}

	private static Diagnosis diagnosis(SampleWorld world, Instant startedAt) {
		Evidence evidence = world.evidence();
		List<Finding> findings = Catalogue.whole().judge(evidence);
		return new Diagnosis(RUN, CLUSTER, world.cluster(), true, startedAt, Duration.ofMillis(40), 160,
				Catalogue.whole().verdict(evidence, findings), findings, evidence, "Maya Okafor", null, null);
	}

	@TestConfiguration
	static class Surroundings {

		@Bean
		Clock clock() {
			return Clock.fixed(NOW, ZoneOffset.UTC);
		}

		@Bean
		CurrentPerson currentPerson() {
			return () -> Optional.of(new CurrentPerson.Person("p-1", "Maya Okafor", "access.role.operator",
					EnumSet.of(Authority.CLUSTER_READ, Authority.DIAGNOSE_RUN, Authority.PLAN_WRITE)));
		}

	}

}
