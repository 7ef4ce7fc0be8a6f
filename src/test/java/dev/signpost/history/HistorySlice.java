package dev.signpost.history;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;

import dev.signpost.web.SignpostProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import org.springframework.context.annotation.Import;

/**
 * The history alone, acted upon by one known person.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignpostProperties.class)
@Import({ HistoryConfiguration.class, HistoryRows.class, JpaHistoryLog.class, History.class })
class HistorySlice {

	static final Actor ACTOR = new Actor("p1", "operator", "password", "198.51.100.8");

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	Actors actors() {
		return new Actors() {
			@Override
			public Actor current() {
				return ACTOR;
			}

			@Override
			public Map<String, String> names(Collection<String> ids) {
				return Map.of();
			}
		};
	}

}
