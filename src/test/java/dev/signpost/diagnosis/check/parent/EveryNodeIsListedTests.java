package dev.signpost.diagnosis.check.parent;

import java.util.List;

import dev.signpost.cluster.ClusterDefinition;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.dns.IpAddress;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EveryNodeIsListedTests {

	private static final Check CHECK = new EveryNodeIsListed();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWhenAllAreListed() {
		said(SampleWorld.healthy(3)).containsExactly("FINE NODES_LISTED");
	}

	@Test
	void comparesAddressesAndNotLabels() {
		SampleWorld world = SampleWorld.healthy(2);
		said(Refers.everywhere(world, "ns1.cache.enterprise.example 203.0.113.11",
				"ns2.cache.enterprise.example 203.0.113.12"))
			.containsExactly("FINE NODES_LISTED");
	}

	@Test
	void namesALivingNodeThatIsMissing() {
		said(SampleWorld.healthy(3).defining(SampleWorld.cluster(4))).containsExactly("WARNING NODE_NOT_LISTED node4");
		said(Refers.everywhere(SampleWorld.healthy(2), "node1.cache.enterprise.example 203.0.113.11"))
			.containsExactly("ERROR NODE_NOT_LISTED node2");
	}

	@Test
	void doesNotMissADeadNode() {
		SampleWorld world = SampleWorld.healthy(3).defining(SampleWorld.cluster(4));
		said(world.silent(world.node(4))).containsExactly("FINE NODES_LISTED");
	}

	@Test
	void missesANodeOfAClusterThatDoesNotExistYet() {
		SampleWorld world = SampleWorld.healthy(3).defining(notInstalled(4));
		world.nodes().forEach(world::silent);
		said(world).containsExactly("WARNING NODE_NOT_LISTED node4");
	}

	@Test
	void namesAServerThatIsNoNode() {
		said(SampleWorld.healthy(4).defining(SampleWorld.cluster(3)))
			.containsExactly("WARNING SERVER_NOT_A_NODE node4");
		said(SampleWorld.healthy(5).defining(SampleWorld.cluster(2))).containsExactly("ERROR SERVER_NOT_A_NODE node3",
				"ERROR SERVER_NOT_A_NODE node4", "ERROR SERVER_NOT_A_NODE node5");
	}

	@Test
	void acceptsOtherNameServersOfTheDefinition() {
		ClusterDefinition three = SampleWorld.cluster(3);
		SampleWorld world = SampleWorld.healthy(4)
			.defining(new ClusterDefinition(three.name(), three.zone(), three.ttl(), three.nsTtl(), three.nodes(),
					three.audience(), three.endpoints(), List.of(IpAddress.of("203.0.113.14")), true));
		said(world).containsExactly("FINE NODES_LISTED");
	}

	@Test
	void leavesAWrongAddressToOthers() {
		said(Refers.everywhere(SampleWorld.healthy(2), "node1.cache.enterprise.example 203.0.113.11",
				"node2.cache.enterprise.example 203.0.113.99"))
			.containsExactly("FINE NODES_LISTED");
	}

	@Test
	void saysNothingWithoutAReferral() {
		said(Refers.nowhere(SampleWorld.healthy(3))).containsExactly("NOT_ASKED D3_NOT_ASKED");
	}

	private static ClusterDefinition notInstalled(int nodes) {
		ClusterDefinition of = SampleWorld.cluster(nodes);
		return new ClusterDefinition(of.name(), of.zone(), of.ttl(), of.nsTtl(), of.nodes(), of.audience(),
				of.endpoints(), of.otherNameServers(), false);
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
