package dev.signpost.dns;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DnsNameTests {

	private static final String LABEL_OF_63 = "a".repeat(63);

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			Enterprise.EXAMPLE.     | enterprise.example
			enterprise.example      | enterprise.example
			_dmarc.a.example        | _dmarc.a.example
			*.a.example             | *.a.example
			\\052.a.example         | 4.a.example
			\\042.a.example         | *.a.example
			\\065bc.example         | abc.example
			\\065\\.b.example       | a\\046b.example
			a\\046b.example         | a\\046b.example
			a\\\\.example.          | a\\092.example
			a\\\\.                  | a\\092
			a\\@b.example           | a@b.example
			a\\.                    | a\\046
			\\000\\032\\255.example | \\000\\032\\255.example
			""", delimiter = '|')
	void hasOneSpellingHoweverItIsWritten(String written, String text) {
		assertThat(DnsName.of(written).text()).isEqualTo(text);
		assertThat(DnsName.of(DnsName.of(written).absolute())).isEqualTo(DnsName.of(written));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "..", ".a", "a..b", "a..", "a b", "a\tb", "a\u0000b", "a\\", "a\\4", "a\\04",
			"a\\256", "a\\999", "a\\ ", "a\\é", "é.example", "\u212Aelvin.example", "a\u3002b", "a\u200Db", "a\\٠٤٦b" })
	void isNothingThatNoZoneCanHold(String text) {
		assertThat(DnsName.parse(text)).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> DnsName.of(text));
	}

	@Test
	void hasLabelsOfAtMost63Octets() {
		assertThat(DnsName.parse(LABEL_OF_63 + ".example")).isPresent();
		assertThat(DnsName.parse(LABEL_OF_63 + "a.example")).isEmpty();
		assertThat(DnsName.parse("\\001".repeat(63) + ".example")).isPresent();
		assertThat(DnsName.parse("\\001".repeat(64) + ".example")).isEmpty();
	}

	@Test
	void hasAtMost255OctetsOnTheWire() {
		String three = (LABEL_OF_63 + ".").repeat(3);
		assertThat(DnsName.parse(three + "a".repeat(61))).isPresent();
		assertThat(DnsName.parse(three + "a".repeat(61) + ".")).isPresent();
		assertThat(DnsName.parse(three + "a".repeat(62))).isEmpty();
		assertThat(DnsName.parse(("\\001".repeat(63) + ".").repeat(3) + "\\001".repeat(61))).isPresent();
		assertThat(DnsName.parse("a.".repeat(127))).isPresent();
		assertThat(DnsName.parse("a.".repeat(128))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "a.enterprise.example, true, true", "A.B.Enterprise.Example, true, true",
			"enterprise.example, false, true", "evilenterprise.example, false, false", "example, false, false",
			"enterprise.example.org, false, false", "x\\.enterprise.example, false, false" })
	void isUnderAnotherLabelByLabel(String text, boolean under, boolean within) {
		DnsName zone = DnsName.of("enterprise.example");
		assertThat(DnsName.of(text).isUnder(zone)).isEqualTo(under);
		assertThat(DnsName.of(text).isWithin(zone)).isEqualTo(within);
	}

	@Test
	void knowsItsLabelsItsParentAndWhatIsBetween() {
		DnsName name = DnsName.of("a\\.b.c.d.example");
		DnsName example = DnsName.of("example");
		assertThat(name.labels()).containsExactly("a\\046b", "c", "d", "example");
		assertThat(name.parent()).contains(DnsName.of("c.d.example"));
		assertThat(example.parent()).isEmpty();
		assertThat(name.between(example)).extracting(DnsName::text).containsExactly("d.example", "c.d.example");
		assertThat(DnsName.of("d.example").between(example)).isEmpty();
		assertThat(name.between(DnsName.of("other"))).isEmpty();
		assertThat(name.relativeTo(example)).isEqualTo("a\\046b.c.d");
		assertThat(name.relativeTo(DnsName.of("other"))).isEqualTo("a\\046b.c.d.example");
		assertThat(name).hasToString("a\\046b.c.d.example");
	}

	/**
	 * From the documentation of ListResourceRecordSets: labels reversed, with a final
	 * dot.
	 */
	@Test
	void sortsAsRoute53Lists() {
		assertThat(Stream
			.of("b.example", "a.a.example", "a-b.example", "a.example", "example", "z.a.example", "ab.example",
					"a-b.a.example")
			.map(DnsName::of)
			.sorted()
			.map(DnsName::text)).containsExactly("example", "a-b.example", "a.example", "a-b.a.example", "a.a.example",
					"z.a.example", "ab.example", "b.example");
	}

	@Test
	void survivesAnyOctets() {
		for (long seed = 1; seed <= 10_000; seed++) {
			Random random = new Random(seed);
			StringBuilder written = new StringBuilder();
			for (int i = 1 + random.nextInt(40); i > 0; i--) {
				written.append("\\%03d".formatted(random.nextInt(256)));
			}
			DnsName name = DnsName.of(written + ".example");
			assertThat(name.text()).as("seed %s", seed).matches("[!-~]+");
			assertThat(name.labels()).as("seed %s", seed).hasSize(2);
			assertThat(DnsName.of(name.text())).as("seed %s", seed).isEqualTo(name);
		}
	}

	@Test
	void refusesAnyTextOrReadsItAgain() {
		List<String> pieces = List.of(".", "\\", "a", "Z", "0", "4", "6", "-", "_", "*", " ", "\u0000", "é", "\"");
		for (long seed = 1; seed <= 10_000; seed++) {
			Random random = new Random(seed);
			StringBuilder text = new StringBuilder();
			for (int i = random.nextInt(12); i > 0; i--) {
				text.append(pieces.get(random.nextInt(pieces.size())));
			}
			String shown = "seed " + seed + ": " + text;
			DnsName.parse(text.toString())
				.ifPresent((name) -> assertThat(DnsName.parse(name.absolute())).as(shown).contains(name));
		}
	}

}
