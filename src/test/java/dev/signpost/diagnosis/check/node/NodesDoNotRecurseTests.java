package dev.signpost.diagnosis.check.node;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import dev.signpost.lookup.Rr;
import org.junit.jupiter.api.Test;

/**
 * N13: each thing that it can say.
 */
class NodesDoNotRecurseTests extends ShowsEveryCode {

	NodesDoNotRecurseTests() {
		super(new NodesDoNotRecurse());
	}

	@Test
	void saysThatNodesDoNotRecurse() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE NODE_DOES_NOT_RECURSE");
	}

	@Test
	void tellsAnOpenResolver() {
		Question question = outside();
		Rr address = Said.address(question.name(), 60, IpAddress.of("192.0.2.80"));
		graded(saying(Said.to(question).recursionAvailable().answers(address).answer()))
			.containsExactly("ERROR NODE_RECURSES node2");
		graded(saying(Said.to(question).recursionAvailable().rcode(Rcodes.REFUSED).answer()))
			.containsExactly("ERROR NODE_OFFERS_RECURSION node2");
	}

	@Test
	void passesSilenceAndAServerOfTheZoneItself() {
		Question question = outside();
		Rr address = Said.address(question.name(), 60, IpAddress.of("192.0.2.80"));
		graded(saying(Said.silence())).containsExactly("FINE NODE_DOES_NOT_RECURSE");
		graded(saying(Said.to(question).authoritative().answers(address).answer()))
			.containsExactly("FINE NODE_DOES_NOT_RECURSE");
	}

	@Test
	void saysNothingOfASilentNode() {
		graded(NodeWorlds.silent(2)).containsExactly("FINE NODE_DOES_NOT_RECURSE", "NOT_ASKED N13_NOT_ASKED node2");
	}

	private static Question outside() {
		return Ask.recursive(DnsName.of("www.enterprise.example"), RecordType.A);
	}

	private static SampleWorld saying(Answer answer) {
		SampleWorld world = SampleWorld.healthy(3);
		return world.when(world.node(2), outside(), answer);
	}

}
