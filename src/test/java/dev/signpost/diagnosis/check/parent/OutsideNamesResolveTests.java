package dev.signpost.diagnosis.check.parent;

import dev.signpost.cluster.ClusterDefinition.Node;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.dns.DnsName;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutsideNamesResolveTests {

	private static final Check CHECK = new OutsideNamesResolve();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWithoutNamesOutside() {
		said(SampleWorld.healthy(3)).containsExactly("FINE OUTSIDE_NAMES_RESOLVE");
	}

	@Test
	void isFineWhenTheyHaveAddresses() {
		said(outside()).containsExactly("FINE OUTSIDE_NAMES_RESOLVE");
	}

	@Test
	void namesTheOneWithoutAnAddress() {
		SampleWorld world = outside();
		DnsName name = DnsName.of("redis2.enterprise.example");
		world.parents().forEach((server) -> world.denied(server, name));
		said(world.denied(SampleWorld.RESOLVER, name))
			.containsExactly("WARNING OUTSIDE_NAME_UNKNOWN redis2.enterprise.example");
	}

	@Test
	void saysThatNoneHasOne() {
		SampleWorld world = outside();
		for (Node node : world.definition().nodes()) {
			world.parents().forEach((server) -> world.denied(server, node.name()));
			world.denied(SampleWorld.RESOLVER, node.name());
		}
		said(world).containsExactly("CRITICAL OUTSIDE_NAME_UNKNOWN redis1.enterprise.example",
				"CRITICAL OUTSIDE_NAME_UNKNOWN redis2.enterprise.example");
	}

	@Test
	void saysNothingFromSilence() {
		SampleWorld world = outside().silent(SampleWorld.RESOLVER);
		world.definition()
			.nodes()
			.forEach((node) -> world.when((server) -> server.role() == Server.Role.PARENT, Ask.a(node.name())::equals,
					(server, question) -> Said.silence()));
		said(world).containsExactly("NOT_ASKED D9_NOT_ASKED");
		said(Refers.nowhere(SampleWorld.healthy(3))).containsExactly("NOT_ASKED D9_NOT_ASKED");
	}

	/** Names beside the cluster, of which the referral gives no address. */
	private static SampleWorld outside() {
		SampleWorld world = SampleWorld.of(ClusterSamples.cluster("cache.enterprise.example",
				ClusterSamples.node("redis1.enterprise.example", "203.0.113.11"),
				ClusterSamples.node("redis2.enterprise.example", "203.0.113.12")));
		return Refers.everywhere(world, "redis1.enterprise.example", "redis2.enterprise.example");
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
