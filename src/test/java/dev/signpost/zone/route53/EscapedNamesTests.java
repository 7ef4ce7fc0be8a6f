package dev.signpost.zone.route53;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.signpost.dns.DnsName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EscapedNamesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			redis.enterprise.example.           | redis.enterprise.example
			\\052.enterprise.example.           | *.enterprise.example
			a\\040b.enterprise.example.         | a\\032b.enterprise.example
			\\100.enterprise.example.           | @.enterprise.example
			128\\05725.2.0.192.in-addr.arpa.    | 128/25.2.0.192.in-addr.arpa
			a\\056b.enterprise.example.         | a\\046b.enterprise.example
			\\134.enterprise.example.           | \\092.enterprise.example
			\\377\\000.enterprise.example.      | \\255\\000.enterprise.example
			_dmarc.enterprise.example           | _dmarc.enterprise.example
			\\101b.Enterprise.example.          | ab.enterprise.example
			""")
	void readsOctalEscapes(String route53, String name) {
		assertThat(EscapedNames.fromRoute53(route53)).contains(DnsName.of(name));
		assertThat(EscapedNames.fromRoute53(route53).orElseThrow().text()).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			redis.enterprise.example        | redis.enterprise.example.
			*.enterprise.example            | \\052.enterprise.example.
			a\\032b.enterprise.example      | a\\040b.enterprise.example.
			a\\.b.enterprise.example        | a\\056b.enterprise.example.
			\\092x.enterprise.example       | \\134x.enterprise.example.
			\\065b.enterprise.example       | ab.enterprise.example.
			under_score-1.example           | under_score-1.example.
			""")
	void writesOctalEscapes(String name, String route53) {
		assertThat(EscapedNames.toRoute53(DnsName.of(name))).isEqualTo(route53);
	}

	@Test
	void findsNothingInWhatNoZoneCanHold() {
		assertThat(EscapedNames.fromRoute53("a..example.")).isEmpty();
		assertThat(EscapedNames.fromRoute53("x".repeat(64) + ".example.")).isEmpty();
		assertThat(EscapedNames.fromRoute53("")).isEmpty();
	}

	@Test
	void comesBackTheSameForAnyOctets() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 5_000; round++) {
			String written = label(random) + "." + label(random) + ".example.";
			DnsName name = EscapedNames.fromRoute53(written).orElseThrow();
			assertThat(EscapedNames.toRoute53(name)).as("seed %d", seed).isEqualTo(written);
		}
	}

	private static String label(Random random) {
		return IntStream.range(0, 1 + random.nextInt(63))
			.map((index) -> random.nextBoolean() ? 'a' + random.nextInt(26) : random.nextInt(256))
			.mapToObj((octet) -> octet)
			.filter((octet) -> octet < 'A' || octet > 'Z')
			.map((octet) -> Character.toString(octet).matches("[a-z0-9_-]") ? Character.toString(octet)
					: String.format("\\%03o", octet))
			.collect(Collectors.joining("", "x", ""))
			.transform((label) -> label.startsWith("x") && octets(label) > 63 ? "x" : label);
	}

	private static int octets(String label) {
		return label.replaceAll("\\\\\\d{3}", "o").length();
	}

}
