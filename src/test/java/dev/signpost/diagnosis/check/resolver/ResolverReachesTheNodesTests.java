package dev.signpost.diagnosis.check.resolver;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResolverReachesTheNodesTests extends ShowsEveryCode {

	ResolverReachesTheNodesTests() {
		super(new ResolverReachesTheNodes());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("RESOLVER_REACHES_NODES");
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
		graded(failing()).containsExactly("ERROR RESOLVER_CANNOT_REACH 192.0.2.53");
		assertThat(findings(failing()).getFirst().arguments()).containsEntry("reason",
				"It gives the reason: no reachable authority (22).");
	}

	@Test
	void tellsThatItIsSilentAboutThem() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(RESOLVER::equals, (question) -> question.name().isWithin(world.cluster()),
				(server, question) -> Said.silence());
		graded(world).containsExactly("ERROR RESOLVER_CANNOT_REACH 192.0.2.53");
	}

	@Test
	void leavesWhatIsAnsweredWithoutCheckingToAnother() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.recursive(DATABASE, RecordType.A);
		world.when(RESOLVER, question, Said.to(question).rcode(Rcodes.SERVFAIL).answer());
		said(world).containsExactly("RESOLVER_REACHES_NODES");
	}

	@Test
	void doesNotBlameItWhenNoNodeAnswersUsEither() {
		SampleWorld world = failing();
		world.nodes().forEach(world::silent);
		said(world).containsExactly("R9_NOT_ASKED");
	}

	@Test
	void saysNothingOfASilentResolver() {
		said(SampleWorld.healthy(3).silent(SampleWorld.RESOLVER)).containsExactly("R9_NOT_ASKED");
	}

}
