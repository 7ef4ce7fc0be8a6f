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

class ResolverKnowsTheNamesTests extends ShowsEveryCode {

	ResolverKnowsTheNamesTests() {
		super(new ResolverKnowsTheNames());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("NAMES_ARE_KNOWN");
	}

	private static final DnsName DATABASE = DnsName.of("redis-12000.cache.enterprise.example");

	private static final Server RESOLVER = SampleWorld.RESOLVER;

	private static SampleWorld denying(long left) {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.recursive(DATABASE, RecordType.A);
		Said said = Said.to(question).recursionAvailable().rcode(Rcodes.NXDOMAIN);
		if (left > 0) {
			said.authority(Said.soa(world.parentZone(), left, "ns1.dns.example.", 1, 900));
		}
		return world.when(RESOLVER, question, said.answer());
	}

	@Test
	void countsDownWhatItRemembers() {
		graded(denying(840)).containsExactly("WARNING RESOLVER_REMEMBERS_NO 192.0.2.53");
		assertThat(findings(denying(840)).getFirst().arguments()).containsEntry("left", "840")
			.containsEntry("until", "12:14:00 UTC")
			.containsEntry("names", "redis-12000");
	}

	@Test
	void tellsThatAnAnswerWithoutEndIsNoMemory() {
		graded(denying(0)).containsExactly("WARNING RESOLVER_DENIES 192.0.2.53");
	}

	@Test
	void believesItThatANameOfTheNodesIsMissing() {
		SampleWorld world = denying(840);
		world.nodes().forEach((node) -> world.denied(node, DATABASE));
		said(world).containsExactly("NAMES_ARE_KNOWN");
	}

	@Test
	void saysNothingOfASilentResolver() {
		said(SampleWorld.healthy(3).silent(SampleWorld.RESOLVER)).containsExactly("R5_NOT_ASKED");
	}

}
