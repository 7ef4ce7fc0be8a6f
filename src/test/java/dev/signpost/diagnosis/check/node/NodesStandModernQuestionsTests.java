package dev.signpost.diagnosis.check.node;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import org.junit.jupiter.api.Test;

/**
 * N11: each thing that it can say.
 */
class NodesStandModernQuestionsTests extends ShowsEveryCode {

	NodesStandModernQuestionsTests() {
		super(new NodesStandModernQuestions());
	}

	@Test
	void saysThatModernQuestionsAreUnderstood() {
		graded(SampleWorld.healthy(3)).containsExactly("FINE EDNS_UNDERSTOOD");
	}

	@Test
	void blamesAFirewallWhereModernQuestionsVanish() {
		SampleWorld world = answering((question) -> question.edns() != null && !SampleWorld.overTcp(question),
				Said.silence());
		graded(world).containsExactly("ERROR EDNS_DROPPED node2");
		sentences(world).contains("Modern questions to node2 vanish: a firewall inspects DNS");
		graded(answering((question) -> question.edns() != null && question.edns().dnssecOk(), Said.silence()))
			.containsExactly("ERROR SIGNED_DROPPED node2");
	}

	@Test
	void doesNotTakeALostAnswerForAFirewall() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2), Ask.soa(world.cluster()), Said.silence());
		graded(world).containsExactly("FINE EDNS_UNDERSTOOD");
	}

	@Test
	void warnsWhereExtensionsAreRefused() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(world.node(2)::equals, (question) -> question.edns() != null,
				(server, question) -> Said.to(question).rcode(Rcodes.FORMERR).withoutOpt().answer());
		graded(world).containsExactly("WARNING EDNS_REFUSED node2");
	}

	@Test
	void noticesWhatIsOnlyOdd() {
		SampleWorld world = SampleWorld.healthy(4);
		Question version = Ask.soaVersionOne(world.cluster());
		Question option = Ask.soaUnknownOption(world.cluster());
		world.when(world.node(1), version, Said.to(version).authoritative().answer())
			.when(world.node(2), option, Said.to(option).rcode(Rcodes.FORMERR).answer())
			.when(world.node(3), option, Said.silence())
			.when(world.node(4)::equals, Ask.soa(world.cluster())::equals,
					(server, question) -> Said.to(question).authoritative().withoutOpt().answer());
		graded(world).containsExactly("NOTICE EDNS_VERSION_MISREAD node1", "NOTICE EDNS_OPTION_MISREAD node2",
				"NOTICE EDNS_OPTION_MISREAD node3", "NOTICE EDNS_IGNORED node4");
	}

	@Test
	void saysNothingOfASilentNode() {
		graded(NodeWorlds.silent(2)).containsExactly("FINE EDNS_UNDERSTOOD", "NOT_ASKED N11_NOT_ASKED node2");
	}

	private static SampleWorld answering(java.util.function.Predicate<Question> which, Answer answer) {
		SampleWorld world = SampleWorld.healthy(3);
		return world.when(world.node(2)::equals, which, (server, question) -> answer);
	}

}
