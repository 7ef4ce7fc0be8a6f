package dev.signpost.diagnosis.check.node;

import java.time.Duration;

import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * N15: each thing that it can say.
 */
class Ipv6AddressesAnswerTests extends ShowsEveryCode {

	Ipv6AddressesAnswerTests() {
		super(new Ipv6AddressesAnswer());
	}

	@Test
	void remarksThatThereIsNoIpv6() {
		graded(SampleWorld.healthy(3)).containsExactly("INFO NO_IPV6");
	}

	@Test
	void saysThatIpv6Answers() {
		graded(SampleWorld.dualStack(3)).containsExactly("FINE IPV6_ANSWERS");
	}

	@Test
	void warnsOfAnAddressThatLeadsNowhere() {
		SampleWorld world = SampleWorld.dualStack(3);
		world.silent(world.nodeOverIpv6(2));
		graded(world).containsExactly("WARNING IPV6_DEAD node2");
		sentences(world).contains("The IPv6 address of node2 leads nowhere");
	}

	@Test
	void isLeftAsTheOnlyCauseOfADeadIpv6Address() {
		SampleWorld world = SampleWorld.dualStack(3);
		world.silent(world.nodeOverIpv6(2));
		assertThat(Catalogue.whole().judge(world.evidence()).stream())
			.filteredOn((finding) -> finding.check().family() == 'N' && finding.severity().needsAttention())
			.extracting(Finding::code)
			.containsExactly("IPV6_DEAD");
	}

	@Test
	void doesNotJudgeWithoutARoute() {
		SampleWorld world = SampleWorld.dualStack(3);
		world.when((server) -> server.address() instanceof IpAddress.V6, (question) -> true,
				(server, question) -> new Answer.Unreachable(Answer.Why.NO_ROUTE, Duration.ZERO));
		graded(world).hasSize(3).allMatch((line) -> line.startsWith("NOT_ASKED N15_NOT_ASKED"));
	}

}
