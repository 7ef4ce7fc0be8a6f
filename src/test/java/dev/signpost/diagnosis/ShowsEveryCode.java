package dev.signpost.diagnosis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The tests of one check: healthy clusters are fine, each code that it can give was seen,
 * and each was told in whole sentences.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ShowsEveryCode {

	private static final Wording WORDING = Wording.english();

	private final Check check;

	private final Set<String> shown = new TreeSet<>();

	protected ShowsEveryCode(Check check) {
		this.check = check;
	}

	@Test
	void isContentWithHealthyClusters() {
		Stream
			.of(SampleWorld.healthy(1), SampleWorld.healthy(3), SampleWorld.healthy(5), SampleWorld.healthy(13),
					SampleWorld.dualStack(3), SampleWorld.healthy(3).childLabel("ns-node"),
					SampleWorld.healthy(3).childLabel("node"))
			.map(this::prepared)
			.forEach((world) -> Assertions.assertThat(findings(world))
				.allMatch((finding) -> !finding.severity().needsAttention()));
		Assertions.assertThat(findings(prepared(SampleWorld.healthy(3))))
			.allMatch((finding) -> finding.severity() == Severity.FINE || finding.severity() == Severity.INFO);
	}

	@AfterAll
	void hasShownEveryCode() {
		Assertions.assertThat(this.shown)
			.containsExactlyInAnyOrderElementsOf(this.check.codes().stream().map(FindingCode::name).toList());
	}

	/**
	 * A healthy world with what this check needs besides.
	 */
	protected SampleWorld prepared(SampleWorld world) {
		return world;
	}

	/**
	 * The codes with severity and node, as {@code WARNING NODE_SILENT node3}.
	 */
	protected final ListAssert<String> graded(SampleWorld world) {
		findings(world);
		return CheckProof.graded(this.check, world);
	}

	/**
	 * The codes, each with its node where it has one.
	 */
	protected final ListAssert<String> said(SampleWorld world) {
		findings(world);
		return CheckProof.said(this.check, world);
	}

	/**
	 * What the findings come to.
	 */
	protected final ListAssert<VerdictCode> verdicts(SampleWorld world) {
		return Assertions.assertThat(findings(world).stream().map(Finding::verdict).distinct().toList());
	}

	/**
	 * All sentences of the findings.
	 */
	protected final ListAssert<String> sentences(SampleWorld world) {
		return Assertions.assertThat(findings(world).stream().flatMap(ShowsEveryCode::sentences).toList());
	}

	protected final List<Finding> findings(SampleWorld world) {
		List<Finding> findings = CheckProof.findings(this.check, world);
		findings.forEach((finding) -> {
			this.shown.add(finding.code());
			Assertions.assertThat(sentences(finding))
				.as("each place is filled")
				.noneMatch((sentence) -> sentence.contains("?"));
		});
		return findings;
	}

	private static Stream<String> sentences(Finding finding) {
		return Stream
			.of(Stream.of(WORDING.title(finding)), WORDING.why(finding).stream(), WORDING.fix(finding).stream())
			.flatMap((some) -> some);
	}

}
