package dev.signpost.diagnosis.check.parent;

import java.util.List;
import java.util.Set;

import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Ask;
import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.Evidence;
import dev.signpost.diagnosis.Finding;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Server;
import dev.signpost.diagnosis.Target;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.ZoneFacts;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole catalogue on worlds with one thing wrong above the nodes: that one thing
 * leads, and it decides the verdict.
 */
class CausesAboveTests {

	@Test
	void nothingLeadsInAHealthyWorld() {
		assertThat(causes(SampleWorld.healthy(3))).isEmpty();
		assertThat(causes(SampleWorld.healthy(13))).isEmpty();
	}

	@Test
	void noDelegation() {
		shows(Refers.nowhere(undelegated(SampleWorld.healthy(3))), VerdictCode.NO_DELEGATION, "CRITICAL NAME_UNKNOWN");
	}

	@Test
	void removedOnPurpose() {
		SampleWorld world = SampleWorld.healthy(3);
		ZoneFacts.Known known = world.knownZone(List.of());
		world.zone(new ZoneFacts.Known(known.zone(), List.of(), List.of(), known.snapshot(), List.of(),
				new ZoneFacts.LastChange(9, "PROVED", SampleWorld.NOW.minusSeconds(4_000), true)));
		shows(Refers.nowhere(world), VerdictCode.NO_DELEGATION, "CRITICAL DELEGATION_REMOVED");
	}

	@Test
	void aliasInItsPlace() {
		SampleWorld world = undelegated(SampleWorld.healthy(3));
		shows(world.when((server) -> server.role() == Server.Role.PARENT,
				(question) -> question.name().isWithin(world.cluster()),
				(server, question) -> Said.to(question)
					.authoritative()
					.answers(question.name().equals(world.cluster())
							? List.of(Said.cname(world.cluster(), 60, DnsName.of("old.enterprise.example")))
							: List.of())
					.rcode(question.name().equals(world.cluster()) ? Rcodes.NOERROR : Rcodes.NXDOMAIN)
					.answer()),
				VerdictCode.NO_DELEGATION, "CRITICAL ALIAS_IN_PLACE");
	}

	@Test
	void wildcard() {
		SampleWorld world = undelegated(SampleWorld.healthy(3));
		shows(world.when((server) -> server.role() == Server.Role.PARENT,
				(question) -> question.name().isWithin(world.cluster()),
				(server, question) -> Said.to(question)
					.authoritative()
					.answers(question.equals(Ask.a(question.name()))
							? List.of(Said.address(question.name(), 60, IpAddress.of("203.0.113.77"))) : List.of())
					.answer()),
				VerdictCode.NO_DELEGATION, "CRITICAL WILDCARD_IN_PLACE");
	}

	@Test
	void domainUnknown() {
		SampleWorld world = SampleWorld.healthy(3)
			.when(SampleWorld.TLD::equals, (question) -> true,
					(server, question) -> Said.to(question).authoritative().rcode(Rcodes.NXDOMAIN).answer());
		world.parents()
			.forEach((server) -> world.target(new Target(server, Set.of(Server.Origin.DELEGATION_SET), null)));
		shows(world, VerdictCode.PARENT_NOT_FOUND, "CRITICAL DOMAIN_UNKNOWN");
	}

	@Test
	void askedElsewhere() {
		SampleWorld world = SampleWorld.healthy(3);
		Server old = new Server(Server.Role.PARENT, "ns1.oldhost.example", IpAddress.of("198.51.100.71"));
		world.parents()
			.forEach((server) -> world.target(new Target(server, Set.of(Server.Origin.DELEGATION_SET), null)));
		world.target(new Target(old, Set.of(Server.Origin.REFERRAL), null)).denied(old, world.cluster());
		shows(world, VerdictCode.PARENT_ELSEWHERE, "CRITICAL ASKED_ELSEWHERE");
	}

	@Test
	void cutBetween() {
		String name = "cache.dev.enterprise.example";
		SampleWorld world = SampleWorld
			.of(ClusterSamples.cluster(name, ClusterSamples.node("node1." + name, "203.0.113.11"),
					ClusterSamples.node("node2." + name, "203.0.113.12")));
		DnsName between = DnsName.of("dev.enterprise.example");
		world.when((server) -> server.role() == Server.Role.PARENT, (question) -> question.name().isWithin(between),
				(server, question) -> Said.to(question)
					.authority(Said.ns(between, 60, DnsName.of("ns.elsewhere.example")))
					.answer());
		shows(world, VerdictCode.NO_DELEGATION, "CRITICAL CUT_BETWEEN");
	}

	@Test
	void oneServerBehind() {
		SampleWorld world = SampleWorld.healthy(3);
		shows(world.denied(world.parent(2), world.cluster()), VerdictCode.SOME_CLIENTS_FAIL, "ERROR CHANGE_NOT_SERVED");
	}

	@Test
	void oneServerSilent() {
		SampleWorld world = SampleWorld.healthy(3);
		shows(world.silent(world.parent(2)), VerdictCode.NEEDS_ATTENTION,
				"WARNING PARENT_SERVER_SILENT ns2.dns.example");
	}

	@Test
	void leftOverDs() {
		SampleWorld world = SampleWorld.healthy(3);
		Question question = Ask.ds(world.cluster());
		world.parents()
			.forEach((server) -> world.when(server, question,
					Said.to(question).authoritative().answers(Said.ds(world.cluster(), 300, 4711)).answer()));
		shows(world, VerdictCode.DS_LEFT_OVER, "CRITICAL DS_LEFT_OVER");
	}

	@Test
	void glueMissing() {
		shows(edited(SampleWorld.healthy(3), "node1.cache.enterprise.example 203.0.113.11",
				"node2.cache.enterprise.example 203.0.113.12", "node3.cache.enterprise.example"),
				VerdictCode.NEEDS_ATTENTION, "WARNING GLUE_MISSING node3");
	}

	@Test
	void glueMissingEverywhere() {
		shows(edited(SampleWorld.healthy(2), "node1.cache.enterprise.example", "node2.cache.enterprise.example"),
				VerdictCode.NO_ADDRESSES, "CRITICAL GLUE_MISSING node1", "CRITICAL GLUE_MISSING node2");
	}

	@Test
	void zoneWrittenTwice() {
		shows(edited(SampleWorld.healthy(3), "node1.cache.enterprise.example 203.0.113.11",
				"node2.cache.enterprise.example 203.0.113.12",
				"node3.cache.enterprise.example.enterprise.example 203.0.113.13"), VerdictCode.NEEDS_ATTENTION,
				"WARNING NS_WRITTEN_TWICE node3.cache.enterprise.example.enterprise.example");
	}

	@Test
	void longTtl() {
		SampleWorld world = SampleWorld.of(ClusterSamples.lasting(60, 86_400, SampleWorld.cluster(3)))
			.defining(SampleWorld.cluster(3));
		shows(undelegated(world), VerdictCode.DRIFT, "WARNING TTL_LONGER");
	}

	@Test
	void oneAddressTwice() {
		shows(edited(SampleWorld.healthy(3), "node1.cache.enterprise.example 203.0.113.11",
				"node2.cache.enterprise.example 203.0.113.12", "node3.cache.enterprise.example 203.0.113.12"),
				VerdictCode.DRIFT, "WARNING GLUE_WRONG node3");
	}

	@Test
	void nodeNotListed() {
		shows(undelegated(SampleWorld.healthy(3).defining(SampleWorld.cluster(4))), VerdictCode.DRIFT,
				"WARNING NODE_NOT_LISTED node4");
	}

	private static void shows(SampleWorld world, VerdictCode verdict, String... leading) {
		Evidence evidence = world.evidence();
		List<Finding> findings = Catalogue.whole().judge(evidence);
		assertThat(causes(world)).containsExactlyInAnyOrder(leading);
		assertThat(Catalogue.whole().verdict(evidence, findings).code()).isEqualTo(verdict);
	}

	private static List<String> causes(SampleWorld world) {
		return Catalogue.whole()
			.judge(world.evidence())
			.stream()
			.filter((finding) -> finding.leads() && finding.severity().needsAttention())
			.map((finding) -> finding.severity() + " " + finding.code()
					+ ((finding.node() != null) ? " " + finding.node() : ""))
			.toList();
	}

	/** What stands in Route 53 is what its servers say: nothing. */
	private static SampleWorld undelegated(SampleWorld world) {
		return world.zone(world.knownZone(List.of()));
	}

	/** Somebody else has changed Route 53, so nothing of ours stands there any more. */
	private static SampleWorld edited(SampleWorld world, String... lines) {
		return Refers.everywhere(undelegated(world), lines);
	}

}
