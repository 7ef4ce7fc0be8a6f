package dev.signpost.diagnosis.check.resolver;

import java.time.Duration;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.ShowsEveryCode;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverKeepsToTheTtlTests extends ShowsEveryCode {

	ResolverKeepsToTheTtlTests() {
		super(new ResolverKeepsToTheTtl());
	}

	@ParameterizedTest
	@CsvSource({ "1, ns", "3, ns", "5, ns-node", "13, node" })
	void isContentWithAHealthyCluster(int nodes, String label) {
		said(SampleWorld.healthy(nodes).childLabel(label)).containsExactly("TTL_IS_KEPT");
	}

	private static final DnsName DATABASE = DnsName.of("redis-12000.cache.enterprise.example");

	private static final DnsName NODE2 = DnsName.of("node2.cache.enterprise.example");

	private static final Server RESOLVER = SampleWorld.RESOLVER;

	private static SampleWorld keeping(long ttl) {
		SampleWorld world = SampleWorld.healthy(3);
		return world.says(RESOLVER, DATABASE, ttl, world.node(1).address());
	}

	@Test
	void warnsOfADatabaseThatIsKeptTooLong() {
		graded(keeping(3_600)).containsExactly("WARNING RESOLVER_RAISES_TTL 192.0.2.53");
	}

	@Test
	void warnsOfANodeThatIsKeptTooLongOnlyWhenItLasts() {
		SampleWorld world = SampleWorld.healthy(3);
		world.says(RESOLVER, NODE2, 3_600, world.node(2).address());
		graded(world).containsExactly("NOTICE RESOLVER_RAISES_TTL 192.0.2.53");
		String[] marks = new ResolverKeepsToTheTtl().marks(world.evidence()).toArray(String[]::new);
		graded(world.earlier(Duration.ofSeconds(300), marks)).containsExactly("WARNING RESOLVER_RAISES_TTL 192.0.2.53");
	}

	@Test
	void noticesATimeThatDoesNotFall() {
		String[] marks = new ResolverKeepsToTheTtl().marks(keeping(3).evidence()).toArray(String[]::new);
		graded(keeping(3).earlier(Duration.ofSeconds(10), marks))
			.containsExactly("NOTICE TTL_DOES_NOT_FALL 192.0.2.53");
		said(keeping(2).earlier(Duration.ofSeconds(10), marks)).containsExactly("TTL_IS_KEPT");
	}

	@Test
	void noticesThatItServesWhatHasRunOut() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.recursive(DATABASE, RecordType.A);
		world.when(RESOLVER, question,
				Said.to(question)
					.recursionAvailable()
					.answers(Said.address(DATABASE, 5, world.node(1).address()))
					.error(3, "stale")
					.answer());
		graded(world).containsExactly("NOTICE RESOLVER_SERVES_STALE 192.0.2.53");
	}

	@Test
	void leavesAnOldAddressToTheCheckOfOldAnswers() {
		SampleWorld world = SampleWorld.healthy(3);
		said(world.says(RESOLVER, NODE2, 3_600, world.node(3).address())).containsExactly("TTL_IS_KEPT");
	}

	@Test
	void saysNothingOfASilentResolver() {
		said(SampleWorld.healthy(3).silent(SampleWorld.RESOLVER)).containsExactly("R8_NOT_ASKED");
	}

}
