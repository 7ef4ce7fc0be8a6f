package dev.signpost.diagnosis.check.resolver;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ResolverTrustsTheAnswersTests extends ShowsEveryCode {

	ResolverTrustsTheAnswersTests() {
		super(new ResolverTrustsTheAnswers());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("RESOLVER_TRUSTS");
	}

	private static final DnsName DATABASE = DnsName.of("redis-12000.cache.enterprise.example");

	private static final Server RESOLVER = SampleWorld.RESOLVER;

	private static final Question QUESTION = Ask.recursive(DATABASE, RecordType.A);

	private static Answer failure() {
		return Said.to(QUESTION).recursionAvailable().rcode(Rcodes.SERVFAIL).error(7, "expired").answer();
	}

	private static SampleWorld failing() {
		return SampleWorld.healthy(3).when(RESOLVER, QUESTION, failure());
	}

	@Test
	void isSureOnlyWhenItFailsTwice() {
		graded(failing()).containsExactly("ERROR RESOLVER_DISTRUSTS 192.0.2.53");
		graded(failing().again(RESOLVER, QUESTION, failure()))
			.containsExactly("CRITICAL RESOLVER_DISTRUSTS 192.0.2.53");
		assertThat(findings(failing()).getFirst().arguments()).containsEntry("reason",
				"It gives the reason: signature expired (7).");
	}

	@Test
	void onlyNoticesAFailureThatPassed() {
		SampleWorld world = SampleWorld.healthy(3);
		Answer fine = world.answer(RESOLVER, QUESTION);
		graded(failing().again(RESOLVER, QUESTION, fine)).containsExactly("NOTICE RESOLVER_DISTRUSTED_ONCE 192.0.2.53");
	}

	@Test
	void leavesAFailureWithoutCheckingToAnother() {
		SampleWorld world = failing();
		world.when(RESOLVER, QUESTION.unchecked(), failure());
		said(world).containsExactly("RESOLVER_TRUSTS");
	}

	@Test
	void saysNothingOfASilentResolver() {
		said(SampleWorld.healthy(3).silent(SampleWorld.RESOLVER)).containsExactly("R7_NOT_ASKED");
	}

}
