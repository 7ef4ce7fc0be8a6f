package dev.signpost.diagnosis.check.agreement;

import java.util.List;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.diagnosis.ZoneFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class Route53ServesWhatItsApiSaysTests extends ShowsEveryCode {

	Route53ServesWhatItsApiSaysTests() {
		super(new Route53ServesWhatItsApiSays());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("API_AND_DNS_AGREE");
	}

	private static SampleWorld edited() {
		return SampleWorld.healthy(3).zone(SampleWorld.healthy(2).zoneFacts());
	}

	@Test
	void namesEachServerThatServesSomethingElse() {
		graded(edited()).hasSize(4).startsWith("WARNING API_AND_DNS_DIFFER ns1.dns.example");
		assertThat(findings(edited()).getFirst().arguments()).containsEntry("record", "NS cache.enterprise.example");
	}

	@Test
	void seesAnAddressThatDiffers() {
		ClusterDefinition other = ClusterSamples.cluster("cache.enterprise.example",
				ClusterSamples.node("node1.cache.enterprise.example", "203.0.113.99"));
		said(SampleWorld.healthy(1).zone(SampleWorld.of(other).zoneFacts())).hasSize(4)
			.allMatch((line) -> line.startsWith("API_AND_DNS_DIFFER"));
	}

	@Test
	void waitsTwoMinutesForRoute53ToCopy() {
		ZoneFacts.Known known = (ZoneFacts.Known) SampleWorld.healthy(2).zoneFacts();
		SampleWorld world = SampleWorld.healthy(3)
			.zone(new ZoneFacts.Known(known.zone(), List.of(), List.of(), known.snapshot(), known.held(),
					new ZoneFacts.LastChange(8, "LIVE", SampleWorld.NOW.minusSeconds(119), false)));
		graded(world).contains("NOTICE API_AND_DNS_STILL_COPYING ns1.dns.example");
	}

	@Test
	void asksNothingWhenTheApiOrTheServersSayNothing() {
		said(SampleWorld.healthy(3).zone(new ZoneFacts.NotKnown("no answer"))).containsExactly("C8_NOT_ASKED");
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach(world::silent);
		said(world).containsExactly("C8_NOT_ASKED");
	}

}
