package dev.signpost.diagnosis.check.agreement;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NodesServeTheSameVersionTests extends ShowsEveryCode {

	NodesServeTheSameVersionTests() {
		super(new NodesServeTheSameVersion());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label))
			.containsExactly((nodes > 1) ? "NODES_SERVE_ONE_VERSION" : "C4_NOT_ASKED");
	}

	private static final long NEWEST = 2_024_010_101L;

	private static SampleWorld behind(SampleWorld world, int node, long serial) {
		Question question = Ask.soa(world.cluster());
		return world.when(world.node(node), question, soa(world, serial));
	}

	private static Answer soa(SampleWorld world, long serial) {
		return Said.to(Ask.soa(world.cluster()))
			.authoritative()
			.answers(Said.soa(world.cluster(), 60, "ns.cache.enterprise.example.", serial, 60))
			.answer();
	}

	private static SampleWorld older() {
		return behind(SampleWorld.healthy(3), 2, NEWEST - 100);
	}

	@Test
	void takesNoAlarmWhenOnlyTheNumberDiffers() {
		graded(older()).containsExactly("NOTICE VERSIONS_DIFFER_IN_NUMBER_ONLY node2");
	}

	@Test
	void takesNoAlarmWhenTheNumbersMeetTwoSecondsLater() {
		SampleWorld world = older();
		graded(world.again(world.node(2), Ask.soa(world.cluster()), soa(world, NEWEST)))
			.containsExactly("NOTICE VERSIONS_CONVERGED");
	}

	@Test
	void namesTheNodeThatIsBehindWhenItAnswersOtherwise() {
		SampleWorld world = older();
		world.says(world.node(2), DnsName.of("redis-12000.cache.enterprise.example"), IpAddress.of("203.0.113.13"));
		graded(world).containsExactly("WARNING NODE_IS_BEHIND node2");
		assertThat(findings(world).getFirst().arguments()).containsEntry("serial", "2024010001")
			.containsEntry("newest", "2024010101");
	}

	@Test
	void knowsThatSerialNumbersGoRound() {
		SampleWorld world = SampleWorld.healthy(2);
		behind(behind(world, 1, 5), 2, 0xFFFF_FFF0L);
		said(world).containsExactly("VERSIONS_DIFFER_IN_NUMBER_ONLY node2");
	}

	@Test
	void asksNothingWhenFewerThanTwoNodesSpeak() {
		SampleWorld world = SampleWorld.healthy(2);
		said(world.silent(world.node(1))).containsExactly("C4_NOT_ASKED");
	}

}
