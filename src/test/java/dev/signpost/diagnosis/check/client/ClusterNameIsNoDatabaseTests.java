package dev.signpost.diagnosis.check.client;

import dev.signpost.cluster.ClusterDefinition.Endpoint;
import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterNameIsNoDatabaseTests extends ShowsEveryCode {

	ClusterNameIsNoDatabaseTests() {
		super(new ClusterNameIsNoDatabase());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("CLUSTER_NAME_LEADS");
	}

	@Test
	void remarksThatItIsUsedAsOne() {
		ClusterDefinition of = SampleWorld.cluster(3);
		graded(SampleWorld.of(SampleWorld.withEndpoints(of, new Endpoint(of.name(), 12_000, false))))
			.containsExactly("INFO CLUSTER_NAME_IS_USED");
	}

	@Test
	void isContentWhenItHasNoAddress() {
		SampleWorld world = SampleWorld.healthy(3);
		world.nodes().forEach((node) -> world.says(node, world.cluster()));
		graded(world).containsExactly("FINE CLUSTER_NAME_HAS_NO_ADDRESS");
	}

	@Test
	void asksNothingWhenNobodySpeaks() {
		SampleWorld world = SampleWorld.healthy(1);
		said(world.silent(world.node(1))).containsExactly("E5_NOT_ASKED");
	}

}
