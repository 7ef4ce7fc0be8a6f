package dev.signpost.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Causes and consequences, on checks made for it.
 */
class JudgingTests {

	private final SampleWorld world = SampleWorld.healthy(3);

	@Test
	void judgesNothingAtAnAddressWhereWhatItNeedsFailed() {
		List<Finding> findings = judge(atNodes(CheckId.N1, (node) -> is(node, 3) ? Says.BAD : Says.WELL),
				atNodes(CheckId.N4, (node) -> is(node, 3) ? Says.WORSE : Says.WELL, CheckId.N1));
		assertThat(findings).extracting(JudgingTests::line)
			.containsExactly("WARNING N1 BAD node3", "FINE N4 WELL",
					"NOT_ASKED N4 N4_NOT_ASKED node3 because N1 node3");
	}

	@Test
	void blocksByAFailureOnlyAndNotByWhatWasNotAsked() {
		List<Finding> findings = judge(atNodes(CheckId.N1, (node) -> Says.UNTRIED),
				atNodes(CheckId.N4, (node) -> Says.WELL, CheckId.N1));
		assertThat(findings).filteredOn((finding) -> finding.check() == CheckId.N4)
			.extracting(JudgingTests::line)
			.containsExactly("FINE N4 WELL");
	}

	@Test
	void namesTheRootOfAChain() {
		List<Finding> findings = judge(whole(CheckId.P1, Says.BAD), whole(CheckId.D1, Says.WORSE, CheckId.P1),
				whole(CheckId.R2, Says.WORSE, CheckId.D1));
		assertThat(findings).extracting(JudgingTests::line)
			.containsExactly("WARNING P1 BAD", "ERROR D1 WORSE because P1 null", "ERROR R2 WORSE because P1 null");
	}

	@Test
	void takesWhatClientsGetForACauseOfItsOwn() {
		List<Finding> findings = judge(whole(CheckId.D1, Says.BAD), whole(CheckId.R4, Says.WORSE, CheckId.D1),
				whole(CheckId.E1, Says.WORSE, CheckId.D1));
		assertThat(findings).allMatch(Finding::leads);
	}

	@Test
	void tellsAPassedCheckOnce() {
		assertThat(judge(atNodes(CheckId.N1, (node) -> Says.WELL))).hasSize(1);
		assertThat(judge(atNodes(CheckId.N1, (node) -> is(node, 1) ? Says.BAD : Says.WELL)))
			.extracting(JudgingTests::line)
			.containsExactly("WARNING N1 BAD node1");
	}

	@Test
	void refusesChecksThatNeedEachOther() {
		assertThatIllegalStateException().isThrownBy(
				() -> Catalogue.of(whole(CheckId.P1, Says.WELL, CheckId.P2), whole(CheckId.P2, Says.WELL, CheckId.P1)));
	}

	@Test
	void decidesByTheWorstThatLeads() {
		List<Finding> findings = judge(whole(CheckId.P1, Says.WELL), whole(CheckId.D1, Says.BAD),
				whole(CheckId.D2, Says.WORSE, CheckId.D1));
		Evidence evidence = this.world.evidence();
		assertThat(Catalogue.whole().verdict(evidence, findings).severity()).isEqualTo(Severity.WARNING);
		assertThat(Catalogue.whole().verdict(evidence, judge(whole(CheckId.P1, Says.WELL))).code())
			.isEqualTo(VerdictCode.WORKING);
		assertThat(Catalogue.whole().verdict(evidence, judge(whole(CheckId.P1, Says.UNTRIED))).code())
			.isEqualTo(VerdictCode.NOT_KNOWN);
	}

	@Test
	void showsAnAddressThatIsSettledBeforeTheOthers() {
		Evidence.StillOpen open = new Evidence.StillOpen(Set.of(Server.Role.NODE), Set.of(this.world.node(3)), true,
				true, true);
		EvidenceFile file = this.world.file();
		EvidenceFile soFar = new EvidenceFile(file.definition(), file.sandbox(), file.rehearsal(), file.randomLabel(),
				file.startedAt(), null, file.zone(), file.machine(), file.levels(), file.targets(),
				file.exchanges().stream().filter((exchange) -> !exchange.server().equals(this.world.node(3))).toList(),
				file.knocks(), null, null, null);
		Check reads = new ByAddress(CheckId.N4, (node) -> Says.WELL, Set.of(), true);
		assertThat(Catalogue.of(reads).soFar(soFar, open)).extracting(Finding::node).containsExactly("node1", "node2");
	}

	@Test
	void isRedForNobodyBeforeAClusterIsInstalled() {
		SampleWorld waiting = SampleWorld.of(notInstalled());
		waiting.nodes().forEach(waiting::silent);
		Evidence evidence = waiting.evidence();
		List<Finding> findings = Catalogue.of(whole(CheckId.D1, Says.WELL), atNodes(CheckId.N1, (node) -> Says.WORSE))
			.judge(evidence);
		assertThat(findings).noneMatch((finding) -> finding.severity().needsAttention());
		assertThat(Catalogue.whole().verdict(evidence, findings)).extracting(Verdict::code, Verdict::severity)
			.containsExactly(VerdictCode.WAITING_FOR_CLUSTER, Severity.NOTICE);
	}

	private static dev.signpost.cluster.ClusterDefinition notInstalled() {
		dev.signpost.cluster.ClusterDefinition of = SampleWorld.cluster(3);
		return new dev.signpost.cluster.ClusterDefinition(of.name(), of.zone(), of.ttl(), of.nsTtl(), of.nodes(),
				of.audience(), of.endpoints(), of.otherNameServers(), false);
	}

	private List<Finding> judge(Check... checks) {
		return Catalogue.of(checks).judge(this.world.evidence());
	}

	private boolean is(Server node, int number) {
		return node.equals(this.world.node(number));
	}

	private static String line(Finding finding) {
		String said = finding.severity() + " " + finding.check() + " " + finding.code()
				+ ((finding.node() != null) ? " " + finding.node() : "");
		return (finding.becauseOf() != null)
				? said + " because " + finding.becauseOf().check() + " " + finding.becauseOf().node() : said;
	}

	private static Check whole(CheckId id, Says says, CheckId... needs) {
		return new Whole(id, says, Set.of(needs));
	}

	private static Check atNodes(CheckId id, Function<Server, Says> says, CheckId... needs) {
		return new ByAddress(id, says, Set.of(needs), false);
	}

	private enum Says implements FindingCode {

		WELL(Severity.FINE), BAD(Severity.WARNING), WORSE(Severity.ERROR), UNTRIED(Severity.NOT_ASKED);

		private final Severity severity;

		Says(Severity severity) {
			this.severity = severity;
		}

		@Override
		public Severity severity() {
			return this.severity;
		}

		@Override
		public VerdictCode verdict() {
			return VerdictCode.NEEDS_ATTENTION;
		}

	}

	private record Whole(CheckId id, Says says, Set<CheckId> needs) implements Check {

		@Override
		public List<FindingCode> codes() {
			return Arrays.asList(Says.values());
		}

		@Override
		public List<Finding> judge(Evidence evidence) {
			return List.of(Finding.of(this.id, this.says));
		}

	}

	private record ByAddress(CheckId id, Function<Server, Says> says, Set<CheckId> needs,
			boolean reads) implements AddressCheck {

		@Override
		public List<FindingCode> codes() {
			return List.of(Says.WELL, Says.BAD, Says.WORSE);
		}

		@Override
		public List<Finding> judge(Evidence evidence, Server node) {
			if (this.reads) {
				evidence.asked(node, Ask.soa(evidence.cluster()));
			}
			return List.of(Finding.of(this.id, this.says.apply(node), node));
		}

	}

}
