package dev.signpost.lookup.wire;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signpost.lookup.DnsMessage;
import dev.signpost.lookup.Rr;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reader of foreign bytes, fuzzed: {@code JAZZER_FUZZ=1 mvn test
 * -Dtest=MessagesFuzzTests}. What the fuzzer finds is kept among the inputs, which every
 * ordinary run reads without it: its agent would slow down all other tests.
 */
class MessagesFuzzTests {

	@FuzzTest(maxDuration = "5m")
	@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = ".+")
	void readsWhateverComes(byte[] wire) {
		read(wire);
	}

	@ParameterizedTest
	@MethodSource("inputs")
	void readsWhatCame(Path input) throws IOException {
		read(Files.readAllBytes(input));
	}

	static List<Path> inputs() throws IOException, URISyntaxException {
		URL folder = MessagesFuzzTests.class.getResource("MessagesFuzzTestsInputs/readsWhateverComes");
		try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
			return files.sorted().toList();
		}
	}

	private static void read(byte[] wire) {
		new Messages().read(wire).ifPresent((message) -> {
			assertThat(message.size()).isEqualTo(wire.length);
			assertThat(message.rcodeName()).isNotEmpty();
			message.answer().forEach(MessagesFuzzTests::isPlain);
			message.authority().forEach(MessagesFuzzTests::isPlain);
			message.additional().forEach(MessagesFuzzTests::isPlain);
			errors(message).forEach((text) -> isPlain(text));
		});
	}

	private static Iterable<String> errors(DnsMessage message) {
		DnsMessage.Opt opt = message.opt();
		return (opt != null) ? opt.errors().stream().map(DnsMessage.ExtendedError::text).toList() : List.of();
	}

	private static void isPlain(Rr rr) {
		assertThat(rr.owner()).matches("[\\x21-\\x7e]+\\.|\\.");
		assertThat(rr.data()).isNotNull();
		assertThat(rr.ttl()).isBetween(0L, 0xffff_ffffL);
	}

	private static void isPlain(String text) {
		assertThat(text.codePoints()).noneMatch((point) -> Character.isISOControl(point));
	}

}
