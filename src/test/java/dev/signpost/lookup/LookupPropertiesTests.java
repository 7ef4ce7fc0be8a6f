package dev.signpost.lookup;

import java.time.Duration;
import java.util.List;

import dev.signpost.dns.IpAddress;
import dev.signpost.web.InvalidSetting;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LookupPropertiesTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	private static final Duration DEADLINE = Duration.ofSeconds(5);

	@Test
	void readAddresses() {
		LookupProperties properties = new LookupProperties(TIMEOUT, DEADLINE, List.of(" 127.0.0.2 "),
				List.of("2001:DB8::53"));
		assertThat(properties.roots()).containsExactly(IpAddress.of("127.0.0.2"));
		assertThat(properties.resolverAddresses()).containsExactly(IpAddress.of("2001:db8::53"));
	}

	@Test
	void stopTheStartAtWhatMakesNoSense() {
		refused(Duration.ofMillis(99), DEADLINE, List.of(), List.of(), "SIGNPOST_LOOKUP_TIMEOUT");
		refused(Duration.ofSeconds(31), DEADLINE, List.of(), List.of(), "SIGNPOST_LOOKUP_TIMEOUT");
		refused(TIMEOUT, Duration.ofSeconds(1), List.of(), List.of(), "SIGNPOST_LOOKUP_DEADLINE");
		refused(TIMEOUT, Duration.ofMinutes(3), List.of(), List.of(), "SIGNPOST_LOOKUP_DEADLINE");
		refused(TIMEOUT, DEADLINE, List.of("a.root.example"), List.of(), "SIGNPOST_LOOKUP_ROOT_SERVERS");
		refused(TIMEOUT, DEADLINE, List.of(), List.of("192.0.2.1:53"), "SIGNPOST_LOOKUP_RESOLVERS");
	}

	private static AbstractThrowableAssert<?, ?> refused(Duration timeout, Duration deadline, List<String> roots,
			List<String> resolvers, String name) {
		return assertThatThrownBy(() -> new LookupProperties(timeout, deadline, roots, resolvers))
			.isInstanceOf(InvalidSetting.class)
			.hasMessageContaining(name);
	}

}
