package dev.signpost.diagnosis.check.parent;

import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckProof;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EnoughDistinctServersTests {

	private static final Check CHECK = new EnoughDistinctServers();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void isFineWithTwoAndMore() {
		said(SampleWorld.healthy(2)).containsExactly("FINE ENOUGH_SERVERS");
	}

	@Test
	void saysThatOneIsTooFew() {
		said(Refers.everywhere(SampleWorld.healthy(3), "node1.cache.enterprise.example 203.0.113.11"))
			.containsExactly("ERROR TOO_FEW_SERVERS");
	}

	@Test
	void onlyNoticesItWhereOneNodeWasConsentedTo() {
		said(SampleWorld.healthy(1)).containsExactly("NOTICE TOO_FEW_SERVERS");
	}

	@Test
	void namesThoseOfTheSameAddress() {
		SampleWorld world = doubled();
		said(world).containsExactly("WARNING SAME_ADDRESS_TWICE");
		assertThat(CheckProof.findings(CHECK, world).getFirst().arguments()).containsEntry("names", "node2, node3")
			.containsEntry("address", "203.0.113.13");
	}

	@Test
	void doesNotMindAFailover() {
		SampleWorld world = doubled();
		DnsName name = DnsName.of("node2.cache.enterprise.example");
		world.silent(world.node(2))
			.when((server) -> server.role() == Server.Role.NODE && !server.equals(world.node(2)), Ask.a(name)::equals,
					(server, question) -> Said.to(question)
						.authoritative()
						.answers(Said.address(name, 5, IpAddress.of("203.0.113.13")))
						.answer());
		said(world).containsExactly("FINE ENOUGH_SERVERS");
	}

	@Test
	void saysNothingWithoutAReferral() {
		said(Refers.nowhere(SampleWorld.healthy(3))).containsExactly("NOT_ASKED D10_NOT_ASKED");
	}

	private static SampleWorld doubled() {
		return Refers.everywhere(SampleWorld.healthy(3), "node1.cache.enterprise.example 203.0.113.11",
				"node2.cache.enterprise.example 203.0.113.13", "node3.cache.enterprise.example 203.0.113.13");
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
