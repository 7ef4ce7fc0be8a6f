package dev.signpost.dns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DnsTextTests {

	@ParameterizedTest
	@CsvSource({ "202E", "2066", "2069", "200B", "200D", "FEFF", "00AD", "0000", "000A", "000D", "001B", "007F", "0085",
			"2028", "2029", "E0001", "0378" })
	void writesOutWhatIsNotSeen(String point) {
		String hidden = Character.toString(Integer.parseInt(point, 16));
		assertThat(DnsText.printable("a" + hidden + "b")).isEqualTo("aU+" + point + "b");
	}

	@Test
	void writesOutHalfAPair() {
		assertThat(DnsText.printable("a\uD800b")).isEqualTo("aU+D800b");
	}

	@ParameterizedTest
	@CsvSource({ "cache-eu.enterprise.example", "<script>alert(1)</script>", "Grüße", "日本", "😀", "a b" })
	void keepsWhatIsSeen(String text) {
		assertThat(DnsText.printable(text)).isEqualTo(text);
	}

	@Test
	void endsAfter2048Characters() {
		assertThat(DnsText.printable("😀".repeat(3_000))).isEqualTo("😀".repeat(2_048));
	}

}
