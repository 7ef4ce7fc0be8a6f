package dev.signpost.zone.route53;

import java.util.Map;

import dev.signpost.web.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ZonePropertiesTests {

	@Test
	void hasDefaultsForEverything() {
		assertThat(bound(Map.of())).isEqualTo(new ZoneProperties(null, null, null, 3, 10));
	}

	@Test
	void readsTheVariablesOfTheContract() {
		ZoneProperties properties = bound(
				Map.of("SIGNPOST_ROUTE53_ENDPOINT", "http://127.0.0.1:4566", "SIGNPOST_ROUTE53_ROLE_ARN",
						"arn:aws:iam::111122223333:role/team/signpost", "SIGNPOST_ROUTE53_EXTERNAL_ID", "a-1",
						"SIGNPOST_ROUTE53_CALLS_PER_SECOND", "5", "SIGNPOST_ROUTE53_BURST", "20"));
		assertThat(properties.endpoint()).hasToString("http://127.0.0.1:4566");
		assertThat(properties.roleArn()).isEqualTo("arn:aws:iam::111122223333:role/team/signpost");
		assertThat(properties.externalId()).isEqualTo("a-1");
		assertThat(properties.callsPerSecond()).isEqualTo(5);
		assertThat(properties.burst()).isEqualTo(20);
	}

	@Test
	void takesEmptyForUnset() {
		assertThat(bound(Map.of("SIGNPOST_ROUTE53_ENDPOINT", "", "SIGNPOST_ROUTE53_ROLE_ARN", "")))
			.isEqualTo(new ZoneProperties(null, null, null, 3, 10));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:1", "http://127.9.8.7:1/", "http://[::1]:4566", "https://localhost:1" })
	void takesAnEndpointOnLoopback(String endpoint) {
		assertThat(bound(Map.of("SIGNPOST_ROUTE53_ENDPOINT", endpoint)).endpoint()).hasToString(endpoint);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://192.0.2.1:4566", "https://route53.example", "http://127.0.0.1.example/",
			"http://localhost.example", "ftp://127.0.0.1/", "127.0.0.1:4566", "http://127.0.0.1@192.0.2.1/",
			"http://x@127.0.0.1/", "file:///etc/passwd", "http://[::ffff:127.0.0.1]/", "http://2130706433/",
			"http://127.999.1.1/", "http://127.1/" })
	void stopsTheStartForAnyOtherEndpoint(String endpoint) {
		assertThatThrownBy(() -> bound(Map.of("SIGNPOST_ROUTE53_ENDPOINT", endpoint))).rootCause()
			.isInstanceOf(InvalidSetting.class)
			.hasMessageContaining("SIGNPOST_ROUTE53_ENDPOINT");
	}

	@ParameterizedTest
	@CsvSource({ "ROLE_ARN,signpost", "ROLE_ARN,arn:aws:iam::1:role/x", "CALLS_PER_SECOND,0", "CALLS_PER_SECOND,101",
			"BURST,0", "BURST,501", "EXTERNAL_ID,abc" })
	void stopsTheStartWithTheName(String setting, String value) {
		assertThatThrownBy(() -> bound(Map.of("SIGNPOST_ROUTE53_" + setting, value))).rootCause()
			.isInstanceOf(InvalidSetting.class)
			.hasMessageContaining("SIGNPOST_ROUTE53_" + setting);
	}

	private static ZoneProperties bound(Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((source) -> environment.getPropertySources().remove(source.getName()));
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
					variables));
		ConfigurationPropertySources.attach(environment);
		return Binder.get(environment).bindOrCreate("signpost.route53", ZoneProperties.class);
	}

}
