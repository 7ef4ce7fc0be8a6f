package dev.signpost.diagnosis.check.resolver;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.signpost.diagnosis.CheckProof.findings;
import static dev.signpost.diagnosis.CheckProof.graded;
import static dev.signpost.diagnosis.CheckProof.said;
import static org.assertj.core.api.Assertions.assertThat;

class ResolverReachesTheNodesTests {

	private final Check check = new ResolverReachesTheNodes();

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(this.check, SampleWorld.healthy(nodes).childLabel(label)).containsExactly("RESOLVER_REACHES_NODES");
	}

	private static final DnsName DATABASE = DnsName.of("redis-12000.cache.enterprise.example");

	private static final Server RESOLVER = SampleWorld.RESOLVER;

	private static SampleWorld failing() {
		SampleWorld world = SampleWorld.healthy(3);
		return world.when(RESOLVER::equals, (question) -> question.name().isWithin(world.cluster()), (server,
				question) -> Said.to(question).recursionAvailable().rcode(Rcodes.SERVFAIL).error(22, "").answer());
	}

	@Test
	void tellsThatItDoesNotReachThem() {
		graded(this.check, failing()).containsExactly("ERROR RESOLVER_CANNOT_REACH 192.0.2.53");
		assertThat(findings(this.check, failing()).getFirst().arguments()).containsEntry("reason",
				"It gives the reason: no reachable authority (22).");
	}

	@Test
	void tellsThatItIsSilentAboutThem() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(RESOLVER::equals, (question) -> question.name().isWithin(world.cluster()),
				(server, question) -> Said.silence());
		graded(this.check, world).containsExactly("ERROR RESOLVER_CANNOT_REACH 192.0.2.53");
	}

	@Test
	void leavesWhatIsAnsweredWithoutCheckingToAnother() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.recursive(DATABASE, RecordType.A);
		world.when(RESOLVER, question, Said.to(question).rcode(Rcodes.SERVFAIL).answer());
		said(this.check, world).containsExactly("RESOLVER_REACHES_NODES");
	}

	@Test
	void doesNotBlameItWhenNoNodeAnswersUsEither() {
		SampleWorld world = failing();
		world.nodes().forEach(world::silent);
		said(this.check, world).containsExactly("R9_NOT_ASKED");
	}

	@Test
	void saysNothingOfASilentResolver() {
		said(this.check, SampleWorld.healthy(3).silent(SampleWorld.RESOLVER)).containsExactly("R9_NOT_ASKED");
	}

}
