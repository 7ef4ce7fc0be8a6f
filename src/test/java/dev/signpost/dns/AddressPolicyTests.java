package dev.signpost.dns;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressPolicyTests {

	private static final AddressPolicy LIVE = new AddressPolicy(false, List.of());

	private static final AddressPolicy SANDBOX = new AddressPolicy(true, List.of());

	@ParameterizedTest
	@CsvSource(textBlock = """
			0.0.0.0|RESERVED_ADDRESS
			0.255.255.255|RESERVED_ADDRESS
			255.255.255.255|RESERVED_ADDRESS
			240.0.0.1|RESERVED_ADDRESS
			192.0.0.170|RESERVED_ADDRESS
			192.88.99.1|RESERVED_ADDRESS
			198.18.0.1|RESERVED_ADDRESS
			198.19.255.255|RESERVED_ADDRESS
			127.0.0.1|LOOPBACK_ADDRESS
			127.255.255.254|LOOPBACK_ADDRESS
			169.254.169.254|METADATA_ADDRESS
			169.254.170.2|METADATA_ADDRESS
			169.254.0.1|LINK_LOCAL_ADDRESS
			224.0.0.251|MULTICAST_ADDRESS
			239.1.1.1|MULTICAST_ADDRESS
			::|RESERVED_ADDRESS
			::1|LOOPBACK_ADDRESS
			::2|TRANSITION_ADDRESS
			::7f00:1|TRANSITION_ADDRESS
			::ffff:7f00:1|TRANSITION_ADDRESS
			64:ff9b::1|TRANSITION_ADDRESS
			64:ff9b:1::1|RESERVED_ADDRESS
			2001::1|TRANSITION_ADDRESS
			2001:2::1|RESERVED_ADDRESS
			2001:1ff:ffff::1|RESERVED_ADDRESS
			2002:7f00:1::|TRANSITION_ADDRESS
			fd00:ec2::254|METADATA_ADDRESS
			fe80::1|LINK_LOCAL_ADDRESS
			febf::1|LINK_LOCAL_ADDRESS
			fec0::1|RESERVED_ADDRESS
			ff02::1|MULTICAST_ADDRESS
			4000::1|RESERVED_ADDRESS
			100::1|RESERVED_ADDRESS
			""", delimiter = '|')
	void refusesWhatNoNodeCanHaveEverywhere(String address, String code) {
		assertThat(LIVE.problemWith(IpAddress.of(address))).map(Problem::code).contains(code);
		assertThat(SANDBOX.problemWith(IpAddress.of(address))).map(Problem::code).contains(code);
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.1", "198.51.100.1", "203.0.113.1", "203.0.113.255", "2001:db8::1", "3fff::1" })
	void allowsDocumentationAddressesInTheSandboxOnly(String address) {
		assertThat(LIVE.problemWith(IpAddress.of(address))).map(Problem::code).contains("DOCUMENTATION_ADDRESS");
		assertThat(SANDBOX.problemWith(IpAddress.of(address))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "8.8.8.8, false", "192.0.3.1, false", "11.0.0.0, false", "9.255.255.255, false", "10.20.1.11, true",
			"172.15.255.255, false", "172.16.0.1, true", "172.31.255.255, true", "172.32.0.0, false",
			"192.168.1.1, true", "192.169.0.1, false", "100.64.0.10, true", "100.127.255.255, true",
			"100.128.0.0, false", "223.255.255.255, false", "2600::1, false", "2001:200::1, false",
			"2001:db7::1, false", "3fff:1000::1, false", "fc00::1, true", "fd00::1, true" })
	void allowsTheRestAndKnowsWhatIsPrivate(String address, boolean isPrivate) {
		assertThat(LIVE.problemWith(IpAddress.of(address))).isEmpty();
		assertThat(AddressPolicy.isPrivate(IpAddress.of(address))).isEqualTo(isPrivate);
	}

	@Test
	void liftsItsRulesInRehearsalNetworksAndNowhereElse() {
		AddressPolicy rehearsal = new AddressPolicy(false,
				List.of(Network.parse("127.8.0.0/16").orElseThrow(), Network.parse("fe80::/64").orElseThrow()));
		assertThat(rehearsal.problemWith(IpAddress.of("127.8.0.1"))).isEmpty();
		assertThat(rehearsal.problemWith(IpAddress.of("fe80::1"))).isEmpty();
		assertThat(rehearsal.problemWith(IpAddress.of("127.9.0.1"))).isPresent();
		assertThat(rehearsal.problemWith(IpAddress.of("169.254.169.254"))).isPresent();
		assertThat(rehearsal.problemWith(IpAddress.of("203.0.113.1"))).isPresent();
	}

}
