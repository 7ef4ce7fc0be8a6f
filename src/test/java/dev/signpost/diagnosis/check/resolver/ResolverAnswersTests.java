package dev.signpost.diagnosis.check.resolver;

import java.util.Set;

import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Target;
import dev.signpost.dns.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.signpost.diagnosis.CheckProof.findings;
import static dev.signpost.diagnosis.CheckProof.graded;
import static dev.signpost.diagnosis.CheckProof.said;
import static org.assertj.core.api.Assertions.assertThat;

class ResolverAnswersTests {

	private final Check check = new ResolverAnswers();

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(this.check, SampleWorld.healthy(nodes).childLabel(label)).containsExactly("RESOLVERS_ANSWER");
	}

	private static final Server RESOLVER = SampleWorld.RESOLVER;

	private static final Server SECOND = new Server(Server.Role.RESOLVER, "192.0.2.54", IpAddress.of("192.0.2.54"));

	@Test
	void tellsThatTheFirstOneIsSilent() {
		SampleWorld world = SampleWorld.healthy(3).silent(RESOLVER);
		graded(this.check, world).containsExactly("ERROR RESOLVER_SILENT 192.0.2.53");
		assertThat(findings(this.check, world).getFirst().arguments()).containsEntry("place", "first");
	}

	@Test
	void warnsThatALaterOneIsSilent() {
		SampleWorld world = SampleWorld.healthy(3).target(new Target(SECOND, Set.of(Server.Origin.SETTING), null));
		graded(this.check, world.silent(SECOND)).containsExactly("WARNING RESOLVER_SILENT 192.0.2.54");
	}

	@Test
	void tellsAClosedPortFromSilence() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(RESOLVER::equals, (question) -> true, (server, question) -> Said.portClosed());
		graded(this.check, world).containsExactly("ERROR RESOLVER_CLOSED 192.0.2.53");
	}

	@Test
	void tellsThatItRefusesUs() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(RESOLVER::equals, (question) -> true, (server, question) -> Said.refused(question));
		graded(this.check, world).containsExactly("ERROR RESOLVER_REFUSES_US 192.0.2.53");
	}

	@Test
	void saysThatNoneWasAsked() {
		SampleWorld world = SampleWorld.healthy(3);
		world.when(RESOLVER::equals, (question) -> true, (server, question) -> Said.notAsked());
		said(this.check, world).containsExactly("R1_NOT_ASKED");
	}

}
