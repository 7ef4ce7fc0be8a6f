package dev.signpost.diagnosis;

import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When a change is proved, and why it is not.
 */
class ProofTests {

	private final SampleWorld world = SampleWorld.healthy(3);

	@Test
	void isGivenWhenAllServersSayItAndANodeAnswers() {
		assertThat(Proof.missing(this.world.evidence())).isEmpty();
		this.world.silent(this.world.node(1)).silent(this.world.node(2));
		assertThat(Proof.missing(this.world.evidence())).as("one node is enough").isEmpty();
	}

	@Test
	void needsANodeThatAnswers() {
		this.world.nodes().forEach(this.world::silent);
		assertThat(Proof.missing(this.world.evidence())).get().asString().contains("no node answers");
	}

	@Test
	void namesTheServerThatLags() {
		Question ns = Ask.ns(this.world.cluster());
		this.world.when(this.world.parent(3), ns, Said.to(ns).authoritative().rcode(Rcodes.NXDOMAIN).answer());
		assertThat(Proof.missing(this.world.evidence())).get().asString().contains("ns3.dns.example");
	}

	@Test
	void looksAtTheAddressesToo() {
		Question ns = Ask.ns(this.world.cluster());
		this.world.when(this.world.parent(2), ns,
				Said.to(ns)
					.authority(this.world.definition()
						.nodes()
						.stream()
						.map((node) -> Said.ns(this.world.cluster(), 60, node.name()))
						.toList())
					.additional(this.world.definition()
						.nodes()
						.stream()
						.map((node) -> Said.address(node.name(), 60, IpAddress.of("203.0.113.99")))
						.toList())
					.answer());
		assertThat(Proof.missing(this.world.evidence())).get().asString().contains("ns2.dns.example");
	}

	@Test
	void isGivenOfARemovalWhenNobodyRefersAnyMore() {
		assertThat(Proof.stillThere(this.world.evidence())).get().asString().contains("still refers");
		Question ns = Ask.ns(this.world.cluster());
		this.world.parents()
			.forEach((server) -> this.world.when(server, ns,
					Said.to(ns).authoritative().rcode(Rcodes.NXDOMAIN).answer()));
		assertThat(Proof.stillThere(this.world.evidence())).isEmpty();
		this.world.parents().forEach(this.world::silent);
		assertThat(Proof.stillThere(this.world.evidence())).get().asString().contains("no name server");
	}

}
