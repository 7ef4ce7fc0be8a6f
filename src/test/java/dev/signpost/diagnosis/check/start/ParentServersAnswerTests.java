package dev.signpost.diagnosis.check.start;

import java.time.Duration;
import java.util.Set;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Target;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParentServersAnswerTests {

	private static final Check CHECK = new ParentServersAnswer();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWhenAllAnswer() {
		said(SampleWorld.healthy(3)).containsExactly("FINE PARENT_SERVERS_ANSWER");
	}

	@Test
	void growsWithTheNumberOfSilentServers() {
		SampleWorld world = SampleWorld.healthy(3);
		said(world.silent(world.parent(2))).containsExactly("WARNING PARENT_SERVER_SILENT ns2.dns.example");
		said(world.silent(world.parent(3))).containsExactly("ERROR PARENT_SERVER_SILENT ns2.dns.example",
				"ERROR PARENT_SERVER_SILENT ns3.dns.example");
		world.parents().forEach(world::silent);
		said(world).hasSize(4).allMatch((line) -> line.startsWith("CRITICAL PARENT_SERVER_SILENT"));
	}

	@Test
	void namesAServerThatDoesNotServeTheZone() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.soa(world.parentZone());
		said(world.when(world.parent(1), question, Said.refused(question)))
			.containsExactly("WARNING PARENT_SERVER_WRONG ns1.dns.example");
		said(world.when(world.parent(1), question, Said.to(question).answer()))
			.containsExactly("WARNING PARENT_SERVER_WRONG ns1.dns.example");
	}

	@Test
	void namesAServerWithoutTcp() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.soaOverTcp(world.parentZone());
		said(world.when(world.parent(1), question, Said.silence()))
			.containsExactly("WARNING PARENT_SERVER_WITHOUT_TCP ns1.dns.example");
	}

	@Test
	void blamesThisMachineWhereNoServerAnswersOverTcp() {
		said(SampleWorld.healthy(3)
			.when((server) -> server.role() == Server.Role.PARENT, SampleWorld::overTcp,
					(server, question) -> Said.silence()))
			.containsExactly("NOTICE NO_PARENT_TCP_FROM_HERE");
	}

	@Test
	void leavesOutServersThatNobodyNamesAnyMore() {
		SampleWorld world = SampleWorld.healthy(3);
		world.target(new Target(world.parent(4), Set.of(), null)).silent(world.parent(4));
		said(world).containsExactly("FINE PARENT_SERVERS_ANSWER");
	}

	@Test
	void leavesOutAddressesWithoutARoute() {
		Answer noRoute = new Answer.Unreachable(Answer.Why.NO_ROUTE, Duration.ZERO);
		SampleWorld world = SampleWorld.healthy(3);
		said(world.when(world.parent(1)::equals, (question) -> true, (server, question) -> noRoute))
			.containsExactly("FINE PARENT_SERVERS_ANSWER");
		world.parents()
			.forEach((parent) -> world.when(parent::equals, (question) -> true, (server, question) -> noRoute));
		said(world).containsExactly("NOT_ASKED P4_NOT_ASKED");
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
