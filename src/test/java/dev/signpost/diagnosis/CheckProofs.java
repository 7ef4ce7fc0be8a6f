package dev.signpost.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which tests of a check show a code: those that name it in what they expect. */
final class CheckProofs {

	private static final Pattern TEST = Pattern
		.compile("\\n\\t@(?:Test|ParameterizedTest)\\b.*?\\n\\tvoid (\\w+)\\((.*?)(?=\\n\\t})", Pattern.DOTALL);

	private final String className;

	private final List<MatchResult> tests;

	private CheckProofs(String className, List<MatchResult> tests) {
		this.className = className;
		this.tests = tests;
	}

	static CheckProofs of(Check check) throws IOException {
		String name = check.getClass().getName() + "Tests";
		String source = Files.readString(Path.of("src/test/java", name.replace('.', '/') + ".java"));
		return new CheckProofs(check.getClass().getSimpleName() + "Tests", TEST.matcher(source).results().toList());
	}

	/** Tests of this code, for example {@code NodesAnswerTests.tellsADeadNode}. */
	List<String> of(FindingCode code) {
		Pattern word = Pattern.compile("\\b" + code.name() + "\\b");
		return this.tests.stream()
			.filter((test) -> word.matcher(test.group()).find())
			.map((test) -> this.className + "." + test.group(1))
			.toList();
	}

}
