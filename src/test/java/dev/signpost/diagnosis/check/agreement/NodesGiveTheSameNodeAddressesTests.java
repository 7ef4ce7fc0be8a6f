package dev.signpost.diagnosis.check.agreement;

import java.time.Duration;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NodesGiveTheSameNodeAddressesTests extends ShowsEveryCode {

	NodesGiveTheSameNodeAddressesTests() {
		super(new NodesGiveTheSameNodeAddresses());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label))
			.containsExactly((nodes > 1) ? "NODE_ADDRESSES_AGREE" : "C5_NOT_ASKED");
	}

	private static final DnsName NAME = DnsName.of("node2.cache.enterprise.example");

	private static SampleWorld split() {
		SampleWorld world = SampleWorld.healthy(3);
		return world.says(world.node(3), NAME, IpAddress.of("203.0.113.11"));
	}

	@Test
	void warnsWhenANodeSaysOtherwiseForTheFirstTime() {
		graded(split()).containsExactly("WARNING NODE_ADDRESSES_DIFFER node3");
	}

	@Test
	void stillOnlyWarnsWhenTheRunBeforeWasSecondsAgo() {
		graded(split().earlier(Duration.ofSeconds(59), "C5 " + NAME.text()))
			.containsExactly("WARNING NODE_ADDRESSES_DIFFER node3");
	}

	@Test
	void callsItASplitBrainWhenARunAMinuteAgoSawItToo() {
		graded(split().earlier(Duration.ofSeconds(60), "C5 " + NAME.text())).containsExactly("ERROR SPLIT_BRAIN node3");
		assertThat(new NodesGiveTheSameNodeAddresses().marks(split().evidence())).containsExactly("C5 " + NAME.text());
	}

	@Test
	void takesNoAlarmWhenAllAgreeTwoSecondsLater() {
		SampleWorld world = split();
		world.again(world.node(3), Ask.a(NAME),
				Said.to(Ask.a(NAME))
					.authoritative()
					.answers(Said.address(NAME, 5, IpAddress.of("203.0.113.12")))
					.answer());
		graded(world).containsExactly("NOTICE NODE_ADDRESSES_SETTLED node3");
		assertThat(new NodesGiveTheSameNodeAddresses().marks(world.evidence())).isEmpty();
	}

	@Test
	void seesAMoveWhenOneSideIsASilentNodesAddress() {
		SampleWorld world = SampleWorld.healthy(4).failedOver(2, 1);
		world.says(world.node(4), NAME, IpAddress.of("203.0.113.12"));
		graded(world).containsExactly("NOTICE NODE_ADDRESSES_MOVING node4");
	}

	@Test
	void leavesOutANodeThatDoesNotKnowTheName() {
		SampleWorld world = SampleWorld.healthy(3);
		said(world.denied(world.node(2), NAME)).containsExactly("NODE_ADDRESSES_AGREE");
	}

	@Test
	void leavesOutANodeThatIsNoAuthority() {
		SampleWorld world = split();
		world.when(world.node(3), Ask.soa(world.cluster()), Said.refused(Ask.soa(world.cluster())));
		world.when(world.node(3), Ask.soaPlain(world.cluster()), Said.refused(Ask.soa(world.cluster())));
		said(world).containsExactly("NODE_ADDRESSES_AGREE");
	}

	@Test
	void asksNothingWhenFewerThanTwoNodesSpeak() {
		SampleWorld world = SampleWorld.healthy(3);
		world.silent(world.node(1)).silent(world.node(2));
		said(world).containsExactly("C5_NOT_ASKED");
	}

}
