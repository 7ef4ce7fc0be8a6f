package dev.signpost.diagnosis;

import java.util.List;
import java.util.stream.Stream;

import dev.signpost.cluster.ClusterSamples;
import org.assertj.core.api.Assertions;

/**
 * That a check is fine in healthy worlds of every shape, and that what it says elsewhere
 * is worded whole: title, why and, for what needs doing, a fix, with every value filled
 * in.
 */
public final class WordProof {

	private static final Wording WORDS = Wording.english();

	private WordProof() {
	}

	/**
	 * Clusters of 1, 3, 5 and 13 nodes, and one of three nodes with both families.
	 */
	public static Stream<SampleWorld> healthyWorlds() {
		return Stream.concat(Stream.of(1, 3, 5, 13).map(SampleWorld::healthy), Stream.of(dualStack()));
	}

	/**
	 * Three nodes that have an IPv4 and an IPv6 address each.
	 */
	public static SampleWorld dualStack() {
		String name = "cache.enterprise.example";
		return SampleWorld
			.of(ClusterSamples.cluster(name, ClusterSamples.node("node1." + name, "203.0.113.11", "2001:db8::11"),
					ClusterSamples.node("node2." + name, "203.0.113.12", "2001:db8::12"),
					ClusterSamples.node("node3." + name, "203.0.113.13", "2001:db8::13")));
	}

	/**
	 * What the check says of the world, as {@link CheckProof#graded}, with its words
	 * proved too.
	 */
	public static List<String> graded(Check check, SampleWorld world) {
		return CheckProof.findings(check, world).stream().peek(WordProof::isWorded).map(WordProof::line).toList();
	}

	/**
	 * That nothing above NOTICE is said of any healthy world.
	 */
	public static void isQuietInHealthyWorlds(Check check) {
		healthyWorlds().forEach((world) -> Assertions.assertThat(CheckProof.findings(check, world))
			.as(world.definition().nodes().size() + " nodes")
			.allSatisfy(WordProof::isWorded)
			.allMatch((finding) -> finding.severity().passed()));
	}

	private static void isWorded(Finding finding) {
		String key = "check." + finding.check() + "." + finding.code();
		Assertions.assertThat(Stream.of(key + ".title", key + ".why")).allMatch(WORDS::has);
		if (finding.severity().compareTo(Severity.NOTICE) <= 0) {
			Assertions.assertThat(WORDS.has(key + ".fix")).as(key + ".fix").isTrue();
		}
		Assertions.assertThat(WORDS.title(finding) + WORDS.why(finding) + WORDS.fix(finding))
			.as(key)
			.doesNotContain("?")
			.doesNotContainPattern("\\{[a-z]+}");
	}

	private static String line(Finding finding) {
		String line = finding.severity() + " " + finding.code();
		return (finding.node() != null) ? line + " " + finding.node() : line;
	}

}
