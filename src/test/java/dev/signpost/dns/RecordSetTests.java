package dev.signpost.dns;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RecordSetTests {

	@ParameterizedTest
	@CsvSource({ "NS, NS1.Example, ns1.example., true", "CNAME, a.example, A.example., true",
			"PTR, a.example, A.example., true", "NS, ns1.example., ns2.example., false",
			"AAAA, 2001:DB8:0::1, 2001:db8::1, true", "AAAA, 2001:db8::1, 2001:db8::2, false",
			"A, 203.0.113.1, 203.0.113.1, true", "A, nonsense, nonsense, true", "A, nonsense, 203.0.113.1, false",
			"NS, a..b, a..b, true", "TXT, \"A\", \"a\", false" })
	void saysTheSameWhateverTheSpelling(String type, String one, String other, boolean same) {
		assertThat(set(type, 60, one).sameAs(set(type, 60, other))).isEqualTo(same);
	}

	@Test
	void saysTheSameInAnyOrderAndHoweverOften() {
		assertThat(set("A", 60, "203.0.113.2", "203.0.113.1").sameAs(set("A", 60, "203.0.113.1", "203.0.113.2")))
			.isTrue();
		assertThat(set("A", 60, "203.0.113.1", "203.0.113.1").sameAs(set("A", 60, "203.0.113.1"))).isTrue();
		assertThat(set("A", 60, "203.0.113.1").sameAs(set("A", 60, "203.0.113.1", "203.0.113.2"))).isFalse();
	}

	@Test
	void saysSomethingElseWithAnotherTtlNameOrType() {
		RecordSet set = set("A", 60, "203.0.113.1");
		assertThat(set.sameAs(set("A", 61, "203.0.113.1"))).isFalse();
		assertThat(set.sameAs(set("TXT", 60, "203.0.113.1"))).isFalse();
		assertThat(set.sameAs(new RecordSet(DnsName.of("b.example"), set.type(), set.ttl(), set.values()))).isFalse();
	}

	@Test
	void keepsItsValuesExactlyAsListed() {
		assertThat(set("NS", 60, "NS2.Example", "ns1.example.").values()).containsExactly("NS2.Example",
				"ns1.example.");
	}

	@Test
	void isNeverEmpty() {
		assertThatIllegalArgumentException().isThrownBy(() -> set("A", 60));
	}

	@Test
	void knowsAddressTypes() {
		assertThat(Stream.of("A", "AAAA", "NS", "TXT").map(RecordType::new).filter(RecordType::isAddress))
			.containsExactly(RecordType.A, RecordType.AAAA);
	}

	@Test
	void keysSortByNameAndThenByType() {
		assertThat(Stream.of("b.example A", "a.example NS", "a.example A")
			.map((text) -> text.split(" "))
			.map((parts) -> new RecordKey(DnsName.of(parts[0]), new RecordType(parts[1])))
			.sorted()
			.map(RecordKey::toString)).containsExactly("a.example A", "a.example NS", "b.example A");
	}

	private static RecordSet set(String type, int ttl, String... values) {
		return new RecordSet(DnsName.of("a.example"), new RecordType(type), new Ttl(ttl), List.of(values));
	}

}
