package dev.signpost.diagnosis.check.resolver;

import java.util.Set;

import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.diagnosis.Target;
import dev.signpost.dns.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResolverAnswersTests extends ShowsEveryCode {

	ResolverAnswersTests() {
		super(new ResolverAnswers());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("RESOLVERS_ANSWER");
	}

	private static final Server RESOLVER = SampleWorld.RESOLVER;

	private static final Server SECOND = new Server(Server.Role.RESOLVER, "192.0.2.54", IpAddress.of("192.0.2.54"));

	@Test
	void tellsThatTheFirstOneIsSilent() {
		SampleWorld world = SampleWorld.healthy(3).silent(RESOLVER);
		graded(world).containsExactly("ERROR RESOLVER_SILENT 192.0.2.53");
		assertThat(findings(world).getFirst().arguments()).containsEntry("place", "first");
	}

	@Test
	void warnsThatALaterOneIsSilent() {
		SampleWorld world = SampleWorld.healthy(3).target(new Target(SECOND, Set.of(Server.Origin.SETTING), null));
		graded(world.silent(SECOND)).containsExactly("WARNING RESOLVER_SILENT 192.0.2.54");
	}

	@Test
	void tellsAClosedPortFromSilence() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(RESOLVER::equals, (question) -> true, (server, question) -> Said.portClosed());
		graded(world).containsExactly("ERROR RESOLVER_CLOSED 192.0.2.53");
	}

	@Test
	void tellsThatItRefusesUs() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(RESOLVER::equals, (question) -> true, (server, question) -> Said.refused(question));
		graded(world).containsExactly("ERROR RESOLVER_REFUSES_US 192.0.2.53");
	}

	@Test
	void saysThatNoneWasAsked() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(RESOLVER::equals, (question) -> true, (server, question) -> Said.notAsked());
		said(world).containsExactly("R1_NOT_ASKED");
	}

}
