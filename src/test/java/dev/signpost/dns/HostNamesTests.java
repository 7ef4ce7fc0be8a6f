package dev.signpost.dns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HostNamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "node1", "NODE1", "1", "a-b", "node1.cluster.enterprise.example", "node1.example.",
			"xn--zcach-eu-4xa.example", "a--b" })
	void acceptsHostNames(String typed) {
		assertThat(HostNames.problemWith(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			``|EMPTY
			.|EMPTY_LABEL
			..|EMPTY_LABEL
			node1..|EMPTY_LABEL
			a..b|EMPTY_LABEL
			.a|EMPTY_LABEL
			-node|HYPHEN_AT_THE_END
			node-|HYPHEN_AT_THE_END
			a.-b.example|HYPHEN_AT_THE_END
			node_1|UNDERSCORE
			_dns|UNDERSCORE
			*|WILDCARD
			*.cluster|WILDCARD
			no*de|WILDCARD
			faß.enterprise.example|NOT_ASCII
			①|NOT_ASCII
			ﬀ|NOT_ASCII
			аррӏе|NOT_ASCII
			a b|NOT_ASCII
			a\\.b|BAD_CHARACTER
			a\\000b|BAD_CHARACTER
			a/b|BAD_CHARACTER
			a;b|BAD_CHARACTER
			@|BAD_CHARACTER
			<script>alert(1)</script>|BAD_CHARACTER
			"><img/src=x/onerror=1>|BAD_CHARACTER
			${7*7}|WILDCARD
			'OR'1'='1|BAD_CHARACTER
			""", delimiter = '|')
	void saysWhatIsWrong(String typed, String code) {
		assertThat(HostNames.problemWith(typed)).map(Problem::code).contains(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nb", "a\u0000", "\u001B[31m", "a\u202Eb", "\uFEFFa", "a\u00ADb", "a\u200Db", "\u212A",
			"a\u00A0", "\u007F" })
	void refusesWhatIsNotSeen(String typed) {
		assertThat(HostNames.problemWith(typed)).map(Problem::code).contains("NOT_ASCII");
	}

	@Test
	void allowsLabelsOf63Characters() {
		assertThat(HostNames.problemWith("a".repeat(63))).isEmpty();
		assertThat(HostNames.problemWith("a".repeat(64))).map(Problem::code).contains("LABEL_TOO_LONG");
	}

	@Test
	void allowsNamesOf253CharactersAndShowsTheCount() {
		String longest = ("a".repeat(63) + ".").repeat(3) + "a".repeat(61);
		assertThat(HostNames.problemWith(longest)).isEmpty();
		assertThat(HostNames.problemWith(longest + ".")).isEmpty();
		assertThat(HostNames.problemWith(longest + "a")).map(Problem::sentence)
			.contains("A full name has at most 253 characters; this one has 254");
	}

	@ParameterizedTest
	@ValueSource(strings = { "node1", "a.b-c.example.", "xn--a.example" })
	void whatItAcceptsIsADnsName(String typed) {
		assertThat(DnsName.parse(typed)).isPresent();
	}

}
