package dev.signpost.diagnosis.check.node;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import org.junit.jupiter.api.Test;

/**
 * N14: each thing that it can say.
 */
class MissingIpv6DoesNoHarmTests extends ShowsEveryCode {

	MissingIpv6DoesNoHarmTests() {
		super(new MissingIpv6DoesNoHarm());
	}

	@Test
	void saysThatAMissingAddressDoesNoHarm() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE MISSING_IPV6_HARMLESS");
	}

	@Test
	void isAnErrorWhereOnlySomeNodesDenyTheName() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2), Ask.aaaa(database(world)), denial(world));
		graded(world).containsExactly("ERROR IPV6_QUESTION_DENIED node2");
		sentences(world).contains("node2 denies redis-12000 to whoever asks for IPv6");
	}

	@Test
	void isANoticeWhereAllNodesDoTheSame() {
		SampleWorld world = SampleWorld.healthy(3);
		world.nodes().forEach((node) -> world.when(node, Ask.aaaa(database(world)), denial(world)));
		graded(world).containsExactly("NOTICE IPV6_QUESTION_DENIED_BY_ALL");
	}

	@Test
	void tellsFailuresAndSilence() {
		graded(ipv6(Said.silence())).containsExactly("ERROR IPV6_QUESTIONS_DROPPED node2");
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.aaaa(database(world));
		world.when(world.node(2), question, Said.to(question).rcode(Rcodes.NOTIMP).answer());
		graded(world).containsExactly("ERROR IPV6_QUESTION_FAILS node2");
	}

	@Test
	void doesNotBlameOneLostAnswer() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2), Ask.aaaa(database(world)), Said.silence());
		graded(world).containsExactly("FINE MISSING_IPV6_HARMLESS");
	}

	@Test
	void asksNothingOfANodeThatLacksTheNameAltogether() {
		SampleWorld world = SampleWorld.healthy(3);
		world.denied(world.node(2), database(world));
		graded(world).containsExactly("FINE MISSING_IPV6_HARMLESS");
	}

	@Test
	void saysNothingOfASilentNode() {
		graded(NodeWorlds.silent(2)).containsExactly("FINE MISSING_IPV6_HARMLESS", "NOT_ASKED N14_NOT_ASKED node2");
	}

	private static Answer denial(SampleWorld world) {
		return Said.to(Ask.aaaa(database(world)))
			.authoritative()
			.rcode(Rcodes.NXDOMAIN)
			.authority(Said.soa(world.cluster(), 60, "ns.cache.enterprise.example.", 1, 60))
			.answer();
	}

	private static SampleWorld ipv6(Answer answer) {
		SampleWorld world = SampleWorld.healthy(3);
		return world.when(world.node(2)::equals, (question) -> question.type().equals(RecordType.AAAA),
				(server, question) -> answer);
	}

	private static DnsName database(SampleWorld world) {
		return world.definition().endpoints().getFirst().name();
	}

}
