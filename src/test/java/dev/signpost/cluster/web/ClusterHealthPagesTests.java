package dev.signpost.cluster.web;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.signpost.cluster.Cluster;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterHealth;
import dev.signpost.cluster.ClusterHealth.Health;
import dev.signpost.cluster.ClusterHealth.NodeHealth;
import dev.signpost.cluster.ClusterHealth.Part;
import dev.signpost.cluster.ClusterHealth.Shape;
import dev.signpost.cluster.ClusterId;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.cluster.ClusterStanding;
import dev.signpost.cluster.ClusterStanding.Delegation;
import dev.signpost.cluster.ClusterStanding.Standing;
import dev.signpost.cluster.Clusters;
import dev.signpost.cluster.Drafts;
import dev.signpost.web.Authority;
import dev.signpost.web.CurrentPerson;
import dev.signpost.web.KeysetPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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

@WebMvcTest(controllers = { ClustersController.class, ClusterController.class })
@Import({ ClusterHealthPagesTests.Surroundings.class, Standings.class, Rights.class })
@WithMockUser
class ClusterHealthPagesTests {

	private static final Instant NOW = Instant.parse("2026-11-23T14:02:51Z");

	private static final ClusterId ID = new ClusterId(UUID.fromString("11111111-1111-4111-8111-111111111111"));

	private static final String HOSTILE = "<b>markup</b>";

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private Clusters clusters;

	@MockitoBean
	private Drafts drafts;

	@MockitoBean
	private ClusterHealth health;

	@MockitoBean
	private ClusterStanding standing;

	@BeforeEach
	void oneClusterIsLive() {
		Cluster cluster = new Cluster(ID, ClusterSamples.cacheEu(), 1, NOW.minusSeconds(4_000));
		given(this.clusters.find(ID)).willReturn(Optional.of(cluster));
		given(this.clusters.worstFirst(any(), any(), any(), any(), anyInt()))
			.willReturn(new KeysetPage<>(List.of(cluster), null));
		stands(Delegation.LIVE);
	}

	@Test
	void listsTheVerdictWithItsReasonAndTheNodesAsDots() throws UnsupportedEncodingException {
		given(this.health.of(List.of(ID))).willReturn(Map.of(ID, oneNodeDown(false)));
		String page = page("/clusters");
		assertThat(page).contains(
				"<span class=\"pips\" aria-hidden=\"true\"><i class=\"on\"></i><i class=\"on\"></i><i class=\"off\"></i></span>");
		assertThat(text(page)).contains("Working, one node down node3 does not answer DNS.")
			.contains("2 of 3")
			.contains("40 s ago")
			.contains("Check this cluster now")
			.doesNotContain("last known")
			.doesNotContain("Delegate a cluster");
	}

	@Test
	void marksWhatIsOld() throws UnsupportedEncodingException {
		given(this.health.of(List.of(ID))).willReturn(Map.of(ID, oneNodeDown(true)));
		assertThat(text(page("/clusters"))).contains("last known");
		assertThat(text(page("/clusters/" + ID))).contains("Last known,");
	}

	@Test
	void filtersByVerdict() throws UnsupportedEncodingException {
		page("/clusters?verdict=care&q=cache&zone=Z0A1");
		then(this.clusters).should().worstFirst("cache", "Z0A1", Shape.CARE, null, 50);
		page("/clusters?verdict=nonsense");
		then(this.clusters).should().worstFirst("", "", null, null, 50);
	}

	@Test
	void drawsTheWayWithABrokenLine() throws UnsupportedEncodingException {
		given(this.health.of(List.of(ID))).willReturn(Map.of(ID, oneNodeDown(false)));
		String page = page("/clusters/" + ID);
		assertThat(page).contains("board board-att")
			.contains("g-bad")
			.contains("class=\"brk\"")
			.contains("class=\"cross\"");
		assertThat(page).contains("node1 (Answers, 11 ms), node2 (Answers, 12 ms), node3 (No answer)");
		assertThat(text(page)).contains("Working, but node3 does not answer DNS")
			.contains("4 of 4 name servers agree")
			.contains("took 2034 ms")
			.contains("Diagnose this cluster")
			.doesNotContain("Change nodes or TTL");
	}

	@Test
	void saysThatItWaitsForAClusterThatDoesNotExistYet() throws UnsupportedEncodingException {
		ClusterDefinition all = ClusterSamples.cacheEu();
		ClusterDefinition planned = new ClusterDefinition(all.name(), all.zone(), all.ttl(), all.nsTtl(), all.nodes(),
				all.audience(), all.endpoints(), all.otherNameServers(), false);
		given(this.clusters.find(ID)).willReturn(Optional.of(new Cluster(ID, planned, 1, NOW.minusSeconds(4_000))));
		assertThat(text(page("/clusters/" + ID))).contains("marked as not installed yet")
			.as("help desk")
			.doesNotContain("Mark the cluster as installed");
	}

	@Test
	void saysThatNobodyLookedYet() throws UnsupportedEncodingException {
		given(this.health.of(any())).willReturn(Map.of());
		assertThat(text(page("/clusters"))).contains("Not checked yet").contains("3, not asked").contains("Never");
		assertThat(text(page("/clusters/" + ID))).contains("Nobody has asked the nodes yet");
	}

	@Test
	void saysThatItIsNotDelegatedWhateverARunSaid() throws UnsupportedEncodingException {
		stands(Delegation.NONE);
		given(this.health.of(any())).willReturn(Map.of(ID, oneNodeDown(false)));
		assertThat(text(page("/clusters"))).contains("Not delegated yet").doesNotContain("Working, one node down");
		assertThat(page("/clusters/" + ID)).contains("Not delegated yet").contains("The last diagnosis said");
	}

	@Test
	void showsWhatOthersSayAsText() throws UnsupportedEncodingException {
		given(this.health.of(any())).willReturn(Map.of(ID,
				new Health("WORKING", Shape.FINE, HOSTILE, HOSTILE, HOSTILE, NOW, 1, "d-abcdefgh2345", false,
						new Part(Shape.STOP, HOSTILE), new Part(Shape.STOP, HOSTILE),
						List.of(new NodeHealth("node1", Shape.STOP, HOSTILE)))));
		assertThat(page("/clusters")).doesNotContain(HOSTILE);
		assertThat(page("/clusters/" + ID)).doesNotContain(HOSTILE).contains("&lt;b&gt;markup");
	}

	private void stands(Delegation delegation) {
		given(this.standing.of(any())).willReturn(Map.of(ID, new Standing(delegation, null)));
		given(this.standing.held(ID)).willReturn(List.of());
		given(this.standing.lastChanges(any(), anyInt())).willReturn(List.of());
	}

	private static Health oneNodeDown(boolean stale) {
		return new Health("WORKING_ONE_NODE_DOWN", Shape.CARE, "Working, but node3 does not answer DNS",
				"Working, one node down", "node3 does not answer DNS.", NOW.minusSeconds(40), 2_034, "d-abcdefgh2345",
				stale, new Part(Shape.FINE, "4 of 4 name servers agree"),
				new Part(Shape.FINE, "3 names, each with an address"),
				List.of(new NodeHealth("node1", Shape.FINE, "Answers, 11 ms"),
						new NodeHealth("node2", Shape.FINE, "Answers, 12 ms"),
						new NodeHealth("node3", Shape.STOP, "No answer")));
	}

	private String page(String path) throws UnsupportedEncodingException {
		MvcTestResult result = this.mvc.get().uri(path).exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString();
	}

	private static String text(String html) {
		return html.replaceAll("<wbr>", "").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
	}

	@TestConfiguration
	static class Surroundings {

		@Bean
		Clock clock() {
			return Clock.fixed(NOW, ZoneOffset.UTC);
		}

		@Bean
		CurrentPerson currentPerson() {
			Set<Authority> helpDesk = EnumSet.of(Authority.CLUSTER_READ, Authority.DIAGNOSE_RUN);
			return () -> Optional.of(new CurrentPerson.Person("p-1", "Sam Reyes", "access.role.help-desk", helpDesk));
		}

	}

}
