package dev.signpost.diagnosis.check.node;

import java.util.stream.IntStream;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Rdata;
import dev.signpost.lookup.Rr;
import org.junit.jupiter.api.Test;

/**
 * N6: each thing that it can say.
 */
class NodesSendNobodyAwayTests extends ShowsEveryCode {

	NodesSendNobodyAwayTests() {
		super(new NodesSendNobodyAway());
	}

	@Test
	void saysThatNobodyIsSentAway() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE NODE_SENDS_NOBODY_AWAY");
	}

	@Test
	void tellsUpwardFromSideways() {
		graded(referring("enterprise.example", 2)).containsExactly("ERROR NODE_REFERS_UPWARD node2");
		graded(referring("cache.enterprise.example", 2)).containsExactly("ERROR NODE_REFERS_SIDEWAYS node2");
		sentences(referring("enterprise.example", 2)).contains("node2 sends people back up to enterprise.example.");
	}

	@Test
	void takesTheRootForUpward() {
		SampleWorld world = SampleWorld.healthy(3);
		Rr root = new Rr(".", RecordType.NS, 1, 60, new Rdata.Server("a.root.example."));
		world.when(world.node(2)::equals, Ask.ns(world.cluster())::equals,
				(server, question) -> Said.to(question).authority(root).answer());
		graded(world).containsExactly("ERROR NODE_REFERS_UPWARD node2");
	}

	@Test
	void isCriticalWhereEveryNodeSendsPeopleAway() {
		graded(referring("example", 1, 2, 3)).hasSize(3)
			.allMatch((line) -> line.startsWith("CRITICAL NODE_REFERS_UPWARD"));
	}

	@Test
	void saysNothingOfASilentNode() {
		graded(NodeWorlds.silent(2)).containsExactly("FINE NODE_SENDS_NOBODY_AWAY", "NOT_ASKED N6_NOT_ASKED node2");
	}

	private static SampleWorld referring(String zone, int... nodes) {
		SampleWorld world = SampleWorld.healthy(3);
		Rr ns = Said.ns(DnsName.of(zone), 60, DnsName.of("ns1.dns.example"));
		IntStream.of(nodes)
			.forEach((number) -> world.when(world.node(number)::equals, (question) -> true,
					(server, question) -> Said.to(question).authority(ns).answer()));
		return world;
	}

}
