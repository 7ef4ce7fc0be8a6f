package dev.signpost.dns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NetworkTests {

	@ParameterizedTest
	@CsvSource({ "10.0.0.0/8, 10.255.255.255, true", "10.0.0.0/8, 11.0.0.0, false", "10.1.2.3/32, 10.1.2.3, true",
			"10.1.2.3/32, 10.1.2.2, false", "10.1.2.0/31, 10.1.2.1, true", "0.0.0.0/0, 203.0.113.1, true",
			"128.0.0.0/1, 203.0.113.1, true", "128.0.0.0/1, 127.0.0.1, false", "0.0.0.0/0, ::1, false",
			"::/0, 203.0.113.1, false", "2001:db8::/33, 2001:db8:7fff::1, true",
			"2001:db8::/33, 2001:db8:8000::1, false", "::1/128, ::1, true", "::1/128, ::2, false" })
	void containsWhatSharesItsFixedBits(String network, String address, boolean contained) {
		assertThat(Network.parse(network).orElseThrow().contains(IpAddress.of(address))).isEqualTo(contained);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "10.0.0.0", "10.0.0.0/", "/8", "10.0.0.0/33", "10.0.0.0/08", "10.0.0.0/-1", "10.0.0/8",
			"::/129", "::/1000", "10.0.0.0/8/8", "10.0.0.0/８", "node1/8" })
	void isNothingElse(String text) {
		assertThat(Network.parse(text)).isEmpty();
	}

	@Test
	void isNotLongerThanItsAddress() {
		IpAddress address = IpAddress.of("10.0.0.0");
		assertThatIllegalArgumentException().isThrownBy(() -> new Network(address, 33));
		assertThatIllegalArgumentException().isThrownBy(() -> new Network(address, -1));
		assertThat(new Network(address, 32).prefix()).isEqualTo(32);
		assertThat(new Network(address, 0).prefix()).isZero();
	}

}
