package dev.signpost.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.signpost.dns.RecordType;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is asked of whom and in which order, against a world in memory.
 */
class EvidenceCollectorTests {

	private static final Duration DEADLINE = Duration.ofSeconds(5);

	@Test
	void asksEverythingThatTheChecksRead() {
		SampleWorld world = SampleWorld.healthy(3);
		EvidenceFile file = collect(world);
		Set<String> missing = asked(world.file());
		missing.removeAll(asked(file));
		assertThat(missing).as("one of the parent zone's servers stands for all of them")
			.allMatch((line) -> line.contains("role=PARENT") && (line.contains("DNSKEY") || line.contains("aaaaa"))
					|| line.contains("role=ROOT") && line.contains("type=DS"))
			.hasSize(3 * 3 + 1);
		assertThat(file.targets().stream().map(Target::server))
			.containsExactlyElementsOf(world.file().targets().stream().map(Target::server).toList());
	}

	@Test
	void asksNothingTwiceAndNoMoreThanAHundredAndSeventyQuestions() {
		WorldLookup lookup = new WorldLookup(SampleWorld.healthy(3));
		lookup.collector(DEADLINE).collect(assignment(SampleWorld.healthy(3)));
		assertThat(lookup.sent()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(170);
	}

	@Test
	void knowsFromWhereEachAddressIsKnown() {
		SampleWorld world = SampleWorld.healthy(3);
		Evidence evidence = Evidence.of(collect(world));
		assertThat(evidence.target(world.node(1)).origins()).contains(Server.Origin.DEFINITION, Server.Origin.GLUE,
				Server.Origin.CHILD);
		assertThat(evidence.target(world.parent(1)).origins()).contains(Server.Origin.REFERRAL,
				Server.Origin.DELEGATION_SET);
		assertThat(evidence.levels()).hasSize(2);
	}

	@Test
	void asksASilentNodeFourQuestionsOnly() {
		SampleWorld world = SampleWorld.healthy(3);
		world.silent(world.node(2));
		WorldLookup lookup = new WorldLookup(world);
		EvidenceFile file = lookup.collector(DEADLINE).collect(assignment(world));
		assertThat(lookup.sent()).filteredOn((sent) -> sent.address().equals(world.node(2).address())).hasSize(4);
		assertThat(Evidence.of(file).asked(world.node(2), Ask.dnskey(world.cluster())).orElseThrow().answer())
			.isEqualTo(new Answer.NotAsked(Answer.Reason.SERVER_SILENT));
	}

	@Test
	void asksACutAnswerAgainOverTcp() {
		SampleWorld world = SampleWorld.healthy(1);
		Question ns = Ask.ns(world.cluster());
		world.when(world.node(1), ns, Said.to(ns).authoritative().truncated().answer());
		assertThat(Evidence.of(collect(world)).asked(world.node(1), ns.overTcp())).isPresent();
	}

	@Test
	void takesASecondSampleOnlyWhereSomethingDiffers() {
		SampleWorld world = SampleWorld.healthy(2);
		assertThat(collect(world).exchanges()).allMatch((exchange) -> exchange.sample() == 1);
		Question soa = Ask.soa(world.cluster());
		world.when(world.node(2), soa,
				Said.to(soa).authoritative().answers(Said.soa(world.cluster(), 60, "ns.example.", 1, 60)).answer());
		EvidenceFile file = collect(world);
		assertThat(file.exchanges().stream().filter((exchange) -> exchange.sample() == 2).map(Exchange::question))
			.containsExactly(soa, soa);
	}

	@Test
	void endsAtItsDeadlineWithWhatItHas() {
		SampleWorld world = SampleWorld.healthy(3);
		WorldLookup lookup = new WorldLookup(world).holding((server, question) -> server.equals(world.node(3)));
		EvidenceFile file = lookup.collector(Duration.ofMillis(200)).collect(assignment(world));
		assertThat(Evidence.of(file).asked(world.node(3), Ask.soa(world.cluster())).orElseThrow().answer())
			.isEqualTo(new Answer.NotAsked(Answer.Reason.DEADLINE));
		assertThat(Evidence.of(file).reply(world.node(1), Ask.soa(world.cluster()))).isPresent();
	}

	@Test
	void teachesNoResolverThatTheClusterDoesNotExist() {
		SampleWorld world = SampleWorld.healthy(3);
		world.zone(world.knownZone(List.of()))
			.when((server) -> server.role() == Server.Role.PARENT,
					(question) -> question.name().isWithin(world.cluster()),
					(server, question) -> Said.to(question)
						.authoritative()
						.rcode(Rcodes.NXDOMAIN)
						.authority(Said.soa(world.parentZone(), 900, "ns1.dns.example.", 1, 900))
						.answer());
		assertThat(collect(world).exchanges().stream().filter((one) -> one.server().role() == Server.Role.RESOLVER))
			.isNotEmpty()
			.noneMatch((one) -> one.question().name().isWithin(world.cluster()));
	}

	@Test
	void doesNotSayThatItWorksWhereTheParentZoneWasNotHeard() {
		SampleWorld world = SampleWorld.healthy(3);
		WorldLookup lookup = new WorldLookup(world).holding((server, question) -> server.role() == Server.Role.PARENT);
		Evidence evidence = Evidence.of(lookup.collector(Duration.ofMillis(200)).collect(assignment(world)));
		assertThat(Catalogue.whole().verdict(evidence, Catalogue.whole().judge(evidence)).code())
			.isEqualTo(VerdictCode.NOT_KNOWN);
	}

	@Test
	void knocksAtNodesOnly() {
		SampleWorld world = SampleWorld.healthy(1);
		Question endpoint = Ask.a(world.definition().endpoints().getFirst().name());
		world.when(world.node(1), endpoint,
				Said.to(endpoint)
					.authoritative()
					.answers(Said.address(endpoint.name(), 5, world.parent(1).address()))
					.answer());
		assertThat(collect(world).knocks()).allMatch((knock) -> knock.address().equals(world.node(1).address()));
	}

	@Test
	void findsANodeThatOnlyTheParentZoneKnows() {
		SampleWorld world = SampleWorld.healthy(3);
		WorldLookup lookup = new WorldLookup(world);
		EvidenceFile file = lookup.collector(DEADLINE)
			.collect(Assignment.of(SampleWorld.cluster(2), true, world.zoneFacts()));
		assertThat(Evidence.of(file).reply(world.node(3), Ask.soa(world.cluster()))).isPresent();
		assertThat(Evidence.of(file).target(world.node(3)).origins()).doesNotContain(Server.Origin.DEFINITION)
			.contains(Server.Origin.GLUE);
	}

	@Test
	void asksNobodyWhoMustNotBeAsked() {
		SampleWorld world = SampleWorld.healthy(1);
		Question ns = Ask.ns(world.cluster());
		dev.signpost.dns.IpAddress loopback = dev.signpost.dns.IpAddress.of("127.0.0.1");
		world.when((server) -> server.role() == Server.Role.PARENT, ns::equals,
				(server, question) -> Said.to(question)
					.authority(Said.ns(world.cluster(), 60, world.definition().nodes().getFirst().name()))
					.additional(List.of(Said.address(world.definition().nodes().getFirst().name(), 60, loopback)))
					.answer());
		WorldLookup lookup = new WorldLookup(world);
		EvidenceFile file = lookup.collector(DEADLINE).collect(assignment(world));
		assertThat(lookup.sent()).noneMatch((sent) -> sent.address().equals(loopback));
		assertThat(file.targets()).filteredOn((target) -> target.server().address().equals(loopback))
			.extracting(Target::refused)
			.containsExactly("LOOPBACK_ADDRESS");
	}

	@Test
	void repeatsWhatOnlyAResolverThatChecksSignaturesRefuses() {
		SampleWorld world = SampleWorld.healthy(1);
		Question checked = Ask.recursive(world.definition().endpoints().getFirst().name(), RecordType.A);
		world.when(SampleWorld.RESOLVER, checked, Said.to(checked).rcode(Rcodes.SERVFAIL).answer());
		assertThat(Evidence.of(collect(world)).askedAgain(SampleWorld.RESOLVER, checked)).isPresent();
	}

	@Test
	void showsTheRowsOfOtherNodesWhileOneIsSlow() {
		SampleWorld world = SampleWorld.healthy(3);
		WorldLookup lookup = new WorldLookup(world).holding((server, question) -> server.equals(world.node(3)));
		EvidenceCollector collector = lookup.collector(DEADLINE);
		Collecting run = collector.begin(assignment(world));
		List<Finding> rows = List.of();
		for (long end = System.nanoTime() + DEADLINE.toNanos(); System.nanoTime() < end
				&& !nodes(rows).containsAll(Set.of("node1", "node2"));) {
			Thread.onSpinWait();
			rows = Catalogue.whole().soFar(run.soFar().file(), run.soFar().open());
		}
		assertThat(nodes(rows)).contains("node1", "node2").doesNotContain("node3");
		assertThat(rows).noneMatch((row) -> row.severity().needsAttention());
		lookup.release();
		assertThat(Evidence.of(collector.await(run)).reply(world.node(3), Ask.soa(world.cluster()))).isPresent();
	}

	private static Set<String> nodes(List<Finding> rows) {
		return rows.stream()
			.filter((row) -> row.check() == CheckId.N4 && row.node() != null)
			.map(Finding::node)
			.collect(Collectors.toSet());
	}

	private static EvidenceFile collect(SampleWorld world) {
		return new WorldLookup(world).collector(DEADLINE).collect(assignment(world));
	}

	private static Assignment assignment(SampleWorld world) {
		return Assignment.of(world.definition(), true, world.zoneFacts());
	}

	private static Set<String> asked(EvidenceFile file) {
		return file.exchanges()
			.stream()
			.filter((exchange) -> exchange.sample() == 1)
			.map((exchange) -> exchange.server() + " "
					+ exchange.question().toString().replace(file.randomLabel(), "random"))
			.collect(Collectors.toSet());
	}

}
