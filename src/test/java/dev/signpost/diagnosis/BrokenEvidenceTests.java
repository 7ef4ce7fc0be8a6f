package dev.signpost.diagnosis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.signpost.lookup.wire.KeptBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Evidence files that were damaged or made to hurt are refused, or can be judged.
 */
class BrokenEvidenceTests {

	private static final EvidenceJson JSON = new EvidenceJson(KeptBytes.reader());

	private static final int DAMAGES = 600;

	/** A value of a property, or an element of an array. */
	private static final Pattern VALUE = Pattern.compile("(?<=[:\\[,])(?:\"[^\"]*\"|-?[0-9.]+|true|false|null)");

	private static final List<String> OTHERS = List.of("null", "{}", "[]", "\"\"", "-1", "1e999", "\"\\u202e..\"",
			"true", "99999999999999999999", "\"NONE\"", "[[[[[]]]]]");

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "0", "\"signpost-evidence-v1\"", "{\"format\":\"signpost-evidence-v1\"}",
			"{\"format\":\"signpost-evidence-v1\",\"evidence\":null}",
			"{\"format\":\"signpost-evidence-v1\",\"evidence\":{}}",
			"{\"format\":\"signpost-evidence-v1\",\"evidence\":[]}",
			"{\"format\":\"signpost-evidence-v1\",\"evidence\":{\"exchanges\":[null]}}",
			"{\"format\":\"signpost-evidence-v9\",\"evidence\":{}}" })
	void refusesWhatIsNone(String text) {
		assertThat(JSON.read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	@Test
	void refusesWhatIsDeep() {
		String deep = "{\"format\":\"signpost-evidence-v1\",\"evidence\":" + "[".repeat(100_000);
		assertThat(JSON.read(deep.getBytes(StandardCharsets.UTF_8))).isEmpty();
	}

	@Test
	void refusesOrJudgesWhatIsDamaged() {
		long seed = Long.getLong("signpost.seed", System.nanoTime());
		Random random = new Random(seed);
		SampleWorld world = SampleWorld.healthy(1);
		byte[] whole = JSON.write(SaidOnTheWire.file(world.silent(world.parent(2)).file()));
		List<String> wrong = new ArrayList<>();
		int refused = 0;
		for (int i = 0; i < DAMAGES; i++) {
			byte[] damaged = damaged(whole, random);
			try {
				Optional<EvidenceFile> read = JSON.read(damaged);
				refused += read.isEmpty() ? 1 : 0;
				read.ifPresent((file) -> Catalogue.whole().judge(Evidence.of(file)));
			}
			catch (RuntimeException ex) {
				wrong.add(ex + " at " + Arrays.stream(ex.getStackTrace()).limit(4).toList());
			}
		}
		assertThat(wrong.stream().distinct().limit(8)).as("seed %d", seed).isEmpty();
		assertThat(refused).isBetween(DAMAGES / 10, DAMAGES - 1);
	}

	private static byte[] damaged(byte[] whole, Random random) {
		return switch (random.nextInt(5)) {
			case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
			case 1 -> without(whole, random.nextInt(whole.length), 1 + random.nextInt(40));
			case 2 -> flipped(whole, random);
			default -> otherValue(whole, random);
		};
	}

	private static byte[] without(byte[] whole, int from, int length) {
		int to = Math.min(whole.length, from + length);
		byte[] rest = Arrays.copyOf(whole, whole.length - to + from);
		System.arraycopy(whole, to, rest, from, whole.length - to);
		return rest;
	}

	private static byte[] flipped(byte[] whole, Random random) {
		byte[] other = whole.clone();
		other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
		return other;
	}

	private static byte[] otherValue(byte[] whole, Random random) {
		String text = new String(whole, StandardCharsets.UTF_8);
		List<MatchResult> values = VALUE.matcher(text).results().toList();
		MatchResult value = values.get(random.nextInt(values.size()));
		return (text.substring(0, value.start()) + OTHERS.get(random.nextInt(OTHERS.size()))
				+ text.substring(value.end()))
			.getBytes(StandardCharsets.UTF_8);
	}

}
