package dev.signpost;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.signpost.diagnosis.Catalogue;
import dev.signpost.diagnosis.Check;
import dev.signpost.diagnosis.VerdictCode;

/**
 * The keys of the checks' and verdicts' texts that something can say.
 */
final class CheckWords {

	private static final Set<String> KNOWN = Stream
		.of(Catalogue.whole().checks().stream().flatMap(CheckWords::of),
				Arrays.stream(VerdictCode.values())
					.flatMap((code) -> parts("verdict." + code, "headline", "short", "advice")),
				parts("check.any.NOT_ASKED", "title", "why"),
				parts("verdict.box", "parent", "parent.not-known", "delegation", "delegation.not-known", "node",
						"node.silent", "node.not-known"))
		.flatMap((keys) -> keys)
		.collect(Collectors.toUnmodifiableSet());

	private CheckWords() {
	}

	/**
	 * Whether a check or verdict says this, or says it where it is as bad as the key's
	 * last word.
	 */
	static boolean known(String key) {
		return KNOWN.contains(key) || KNOWN.contains(key.replaceFirst("\\.[A-Z_]+$", ""));
	}

	private static Stream<String> of(Check check) {
		String key = "check." + check.id();
		return Stream.concat(parts(key, "name", "question", "source"),
				check.codes()
					.stream()
					.flatMap((code) -> parts(key + "." + code.name(), "title", "why", "fix", "source")));
	}

	private static Stream<String> parts(String key, String... parts) {
		return Arrays.stream(parts).map((part) -> key + "." + part);
	}

}
