package dev.signpost.cluster;

import java.util.List;

import dev.signpost.dns.Network;
import dev.signpost.web.InvalidSetting;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RehearsalPropertiesTests {

	@Test
	void liftsNothingWithoutRehearsal() {
		assertThat(new RehearsalProperties(List.of("127.0.0.0/8"), false).lifted()).isEmpty();
		assertThat(new RehearsalProperties(List.of(), true).lifted()).isEmpty();
	}

	@Test
	void liftsTheAllowedNetworksInARehearsal() {
		assertThat(new RehearsalProperties(List.of("127.0.0.0/8", " fd00::/8"), true).lifted())
			.containsExactly(Network.parse("127.0.0.0/8").orElseThrow(), Network.parse("fd00::/8").orElseThrow());
	}

	@Test
	void stopsTheStartAtWhatIsNoNetwork() {
		assertThatThrownBy(() -> new RehearsalProperties(List.of("10.0.0.0"), false)).isInstanceOf(InvalidSetting.class)
			.hasMessageContaining("SIGNPOST_LOOKUP_ALLOWED_NETWORKS");
	}

}
