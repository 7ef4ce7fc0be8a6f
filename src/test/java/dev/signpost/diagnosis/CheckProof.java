package dev.signpost.diagnosis;

import java.util.List;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/**
 * What a check says of a sample world.
 */
public final class CheckProof {

	private CheckProof() {
	}

	/**
	 * The codes, each with its node where it has one: {@code NODE_SILENT node3}.
	 */
	public static ListAssert<String> said(Check check, SampleWorld world) {
		return Assertions.assertThat(findings(check, world).stream().map(CheckProof::line).toList());
	}

	/**
	 * The codes with severity and node: {@code WARNING NODE_SILENT node3}.
	 */
	public static ListAssert<String> graded(Check check, SampleWorld world) {
		return Assertions.assertThat(
				findings(check, world).stream().map((finding) -> finding.severity() + " " + line(finding)).toList());
	}

	public static List<Finding> findings(Check check, SampleWorld world) {
		List<Finding> findings = check.judge(world.evidence());
		Assertions.assertThat(findings).as("a check never says nothing").isNotEmpty();
		Assertions.assertThat(findings)
			.as("it says only what it lists")
			.allMatch((finding) -> finding.check() == check.id()
					&& check.codes().stream().anyMatch((code) -> code.name().equals(finding.code())));
		return findings;
	}

	private static String line(Finding finding) {
		return (finding.node() != null) ? finding.code() + " " + finding.node() : finding.code();
	}

}
