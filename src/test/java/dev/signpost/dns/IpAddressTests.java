package dev.signpost.dns;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IpAddressTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			203.0.113.300|NUMBER_ABOVE_255
			256.0.0.1|NUMBER_ABOVE_255
			1.2.3.999|NUMBER_ABOVE_255
			0177.0.0.1|LEADING_ZERO
			010.20.1.11|LEADING_ZERO
			1.2.3.00|LEADING_ZERO
			127.1|NOT_AN_IPV4_ADDRESS
			1.2.3|NOT_AN_IPV4_ADDRESS
			1.2.3.4.5|NOT_AN_IPV4_ADDRESS
			1.2.3.|NOT_AN_IPV4_ADDRESS
			1..2.3|NOT_AN_IPV4_ADDRESS
			2130706433|NOT_AN_IPV4_ADDRESS
			0x7f.0.0.1|NOT_AN_IPV4_ADDRESS
			1.2.3.1000|NOT_AN_IPV4_ADDRESS
			１０.0.0.1|NOT_AN_IPV4_ADDRESS
			١.0.0.1|NOT_AN_IPV4_ADDRESS
			127。0。0。1|NOT_AN_IPV4_ADDRESS
			' 203.0.113.11'|NOT_AN_IPV4_ADDRESS
			203.0.113.11:8443|NOT_AN_IPV4_ADDRESS
			203.0.113.11/32|NOT_AN_IPV4_ADDRESS
			http://203.0.113.11|NOT_AN_IPV4_ADDRESS
			::ffff:203.0.113.11|NOT_AN_IPV4_ADDRESS
			2001:db8::11|NOT_AN_IPV4_ADDRESS
			fe80::1%eth0|NOT_AN_IPV4_ADDRESS
			[::1]|NOT_AN_IPV4_ADDRESS
			node1|NOT_AN_IPV4_ADDRESS
			-1.2.3.4|NOT_AN_IPV4_ADDRESS
			+1.2.3.4|NOT_AN_IPV4_ADDRESS
			''|NO_ADDRESS
			""", delimiter = '|')
	void refusesAsIpv4WhatOtherReadersWouldReadDifferently(String text, String code) {
		assertThat(IpAddress.problemWithV4(text)).map(Problem::code).contains(code);
		assertThatIllegalArgumentException().isThrownBy(() -> new IpAddress.V4(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "203.0.113.11\u00A0", "203.0.113\u00A0.11", "203.0.113.11\n", "203.0.113.11\u0000" })
	void refusesSpacesOfAnyKindInside(String text) {
		assertThat(IpAddress.problemWithV4(text)).isPresent();
		assertThat(IpAddress.parse(text)).isEmpty();
	}

	@Test
	void offersTheAddressWithoutLeadingZerosAsText() {
		assertThat(IpAddress.problemWithV4("010.20.1.011").orElseThrow().sentence())
			.endsWith("Did you mean 10.20.1.11?");
		assertThat(IpAddress.problemWithV4("1.2.3.00").orElseThrow().sentence()).endsWith("Did you mean 1.2.3.0?");
		assertThat(IpAddress.problemWithV4("0999.0.0.1").orElseThrow().sentence()).endsWith("as octal");
		assertThat(IpAddress.problemWithV4("203.0.113.300").orElseThrow().sentence())
			.isEqualTo("Each part must be 0 to 255");
		assertThat(IpAddress.problemWithV4("203.0.113.11:8443").orElseThrow().sentence()).contains("no port");
		assertThat(IpAddress.problemWithV4("203.0.113.11/32").orElseThrow().sentence()).contains("no port");
		assertThat(IpAddress.problemWithV4("[1.2.3.4]").orElseThrow().sentence()).contains("no port");
		assertThat(IpAddress.problemWithV4("node1").orElseThrow().sentence()).doesNotContain("no port");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			fe80::1%eth0|NOT_AN_IPV6_ADDRESS
			[::1]|NOT_AN_IPV6_ADDRESS
			2001:db8::/32|NOT_AN_IPV6_ADDRESS
			2001:db8:::1|NOT_AN_IPV6_ADDRESS
			2001::db8::1|NOT_AN_IPV6_ADDRESS
			1:2:3:4:5:6:7|NOT_AN_IPV6_ADDRESS
			1:2:3:4:5:6:7:8:9|NOT_AN_IPV6_ADDRESS
			1:2:3:4::5:6:7:8|NOT_AN_IPV6_ADDRESS
			1:2:3:4:5:6:7:|NOT_AN_IPV6_ADDRESS
			:1:2:3:4:5:6:7|NOT_AN_IPV6_ADDRESS
			2001:db8::12345|NOT_AN_IPV6_ADDRESS
			2001:db8::g|NOT_AN_IPV6_ADDRESS
			2001:db8::+1|NOT_AN_IPV6_ADDRESS
			２001:db8::1|NOT_AN_IPV6_ADDRESS
			:|NOT_AN_IPV6_ADDRESS
			1:2|NOT_AN_IPV6_ADDRESS
			node1|NOT_AN_IPV6_ADDRESS
			203.0.113.11|IPV4_INSIDE_IPV6
			::ffff:203.0.113.11|IPV4_INSIDE_IPV6
			''|NO_ADDRESS
			""", delimiter = '|')
	void refusesAsIpv6WhatIsNotOne(String text, String code) {
		assertThat(IpAddress.problemWithV6(text)).map(Problem::code).contains(code);
		assertThatIllegalArgumentException().isThrownBy(() -> new IpAddress.V6(text));
	}

	/** Sections 4 and 5 of RFC 5952. */
	@ParameterizedTest
	@CsvSource({ "2001:0db8::0001, 2001:db8::1", "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
			"2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1", "2001:db8::1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
			"2001:0:0:1:0:0:0:1, 2001:0:0:1::1", "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
			"2001:DB8::AA, 2001:db8::aa", "0:0:0:0:0:0:0:0, ::", "0:0:0:0:0:0:0:1, ::1", "1:0:0:0:0:0:0:0, 1::",
			"1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0", "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
			"::ffff:cb00:710b, ::ffff:cb00:710b", "1::8, 1::8" })
	void writesIpv6InOneSpelling(String written, String canonical) {
		assertThat(IpAddress.of(written).text()).isEqualTo(canonical);
	}

	@Test
	void readsBackEveryAddressThatItWrites() throws Exception {
		for (long seed = 1; seed <= 10_000; seed++) {
			Random random = new Random(seed);
			byte[] six = new byte[16];
			random.nextBytes(six);
			for (int i = 0; i < 8; i++) {
				if (random.nextBoolean()) {
					six[2 * i] = 0;
					six[2 * i + 1] = (byte) random.nextInt(2);
				}
			}
			six[0] |= 0x10;
			assertRead(seed, Inet6Address.getByAddress(six).getHostAddress(), six);
			byte[] four = new byte[4];
			random.nextBytes(four);
			assertRead(seed, Inet4Address.getByAddress(four).getHostAddress(), four);
		}
	}

	@Test
	void knowsWhichSetPublishesIt() {
		assertThat(IpAddress.of("203.0.113.11").recordType()).isEqualTo(RecordType.A);
		assertThat(IpAddress.of("2001:db8::11").recordType()).isEqualTo(RecordType.AAAA);
	}

	@Test
	void isReadFromEitherFamilyOrNotAtAll() {
		assertThat(IpAddress.parse("203.0.113.11")).contains(new IpAddress.V4("203.0.113.11"));
		assertThat(IpAddress.parse("2001:DB8::11")).contains(new IpAddress.V6("2001:db8::11"));
		assertThat(IpAddress.parse("203.0.113.300")).isEmpty();
		assertThat(IpAddress.parse("2001:db8")).isEmpty();
		assertThat(IpAddress.parse("")).isEmpty();
	}

	@Test
	void sortsByNumber() {
		assertThat(Stream.of("203.0.113.11", "9.9.9.9", "203.0.113.9", "128.0.0.1").map(IpAddress::of).sorted())
			.extracting(IpAddress::text)
			.containsExactly("9.9.9.9", "128.0.0.1", "203.0.113.9", "203.0.113.11");
	}

	@Test
	void handsOutItsOctetsFresh() {
		IpAddress address = IpAddress.of("203.0.113.11");
		address.octets()[0] = 0;
		assertThat(address.octets()).containsExactly(203, 0, 113, 11);
	}

	private static void assertRead(long seed, String written, byte[] octets) {
		IpAddress address = IpAddress.of(written);
		assertThat(address.octets()).as("seed %s: %s", seed, written).isEqualTo(octets);
		assertThat(IpAddress.of(address.text())).as("seed %s", seed).isEqualTo(address);
	}

}
