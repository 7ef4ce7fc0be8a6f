package dev.signpost.diagnosis.check.start;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import dev.signpost.cluster.ClusterDefinition.Audience;
import dev.signpost.cluster.ClusterSamples;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.CheckProof;
import dev.signpost.diagnosis.Level;
import dev.signpost.diagnosis.Said;
import dev.signpost.diagnosis.SampleWorld;
import dev.signpost.diagnosis.Severity;
import dev.signpost.diagnosis.VerdictCode;
import dev.signpost.diagnosis.WordProof;
import dev.signpost.dns.DnsName;
import dev.signpost.lookup.Answer;
import dev.signpost.lookup.Question;
import dev.signpost.lookup.Rcodes;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DomainIsFoundTests {

	private static final Check CHECK = new DomainIsFound();

	@Test
	void isQuietInHealthyWorlds() {
		WordProof.isQuietInHealthyWorlds(CHECK);
	}

	@Test
	void findsTheWay() {
		said(SampleWorld.healthy(3)).containsExactly("FINE DOMAIN_FOUND");
	}

	@Test
	void doesNotMindTheWayForAPrivateNetwork() {
		said(SampleWorld.of(ClusterSamples.to(Audience.PRIVATE, SampleWorld.cluster(3))))
			.containsExactly("INFO PRIVATE_DOMAIN");
	}

	@Test
	void saysThatTheDomainDoesNotExist() {
		said(above((question) -> Said.to(question).authoritative().rcode(Rcodes.NXDOMAIN).answer()))
			.containsExactly("CRITICAL DOMAIN_UNKNOWN");
	}

	@Test
	void saysThatNobodyIsSentThere() {
		said(above((question) -> Said.to(question).authoritative().answer()))
			.containsExactly("CRITICAL DOMAIN_NOT_DELEGATED");
	}

	@Test
	void takesALevelThatServesTheDomainItselfForAWay() {
		SampleWorld world = SampleWorld.healthy(3);
		said(above((question) -> Said.to(question)
			.authoritative()
			.answers(Said.ns(world.parentZone(), 60, DnsName.of("ns1.dns.example")))
			.answer())).containsExactly("FINE DOMAIN_FOUND");
	}

	@Test
	void saysThatItsServersDoNotServeIt() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().forEach(world::silent);
		said(world).containsExactly("CRITICAL DOMAIN_NOT_SERVED");
	}

	@Test
	void oneServerIsEnough() {
		SampleWorld world = SampleWorld.healthy(3);
		world.parents().stream().skip(1).forEach(world::silent);
		said(world).containsExactly("FINE DOMAIN_FOUND");
	}

	@Test
	void doesNotJudgeFromSilence() {
		SampleWorld world = SampleWorld.healthy(3).silent(SampleWorld.TLD);
		said(world).containsExactly("NOTICE WAY_DOWN_SILENT");
		world.parents().forEach(world::silent);
		said(world).containsExactly("CRITICAL WAY_DOWN_SILENT");
	}

	@Test
	void doesNotJudgeFromAReferralThatItCouldNotFollow() {
		said(above((question) -> Said.to(question)
			.authority(Said.ns(DnsName.of("other.example"), 60, DnsName.of("ns.other.example")))
			.answer())).containsExactly("NOTICE WAY_DOWN_SILENT");
	}

	@Test
	void tellsSilentRootsOnce() {
		SampleWorld world = SampleWorld.healthy(3)
			.levels(new Level(null, List.of(SampleWorld.ROOT)))
			.silent(SampleWorld.ROOT);
		said(world).containsExactly("NOTICE ROOTS_SILENT");
		world.parents().forEach(world::silent);
		assertThat(CheckProof.findings(CHECK, world)).singleElement()
			.satisfies((finding) -> assertThat(finding.verdict()).isEqualTo(VerdictCode.NOT_KNOWN))
			.satisfies((finding) -> assertThat(finding.severity()).isEqualTo(Severity.CRITICAL));
	}

	@Test
	void saysNothingOfAWayThatWasNotWalked() {
		said(SampleWorld.healthy(3).levels()).containsExactly("NOT_ASKED P1_NOT_ASKED");
		Answer noRoute = new Answer.Unreachable(Answer.Why.NO_ROUTE, Duration.ZERO);
		said(above((question) -> noRoute)).containsExactly("NOT_ASKED P1_NOT_ASKED");
	}

	private static SampleWorld above(Function<Question, Answer> says) {
		return SampleWorld.healthy(3)
			.when(SampleWorld.TLD::equals, (question) -> true, (server, question) -> says.apply(question));
	}

	private static ListAssert<String> said(SampleWorld world) {
		return assertThat(WordProof.graded(CHECK, world));
	}

}
