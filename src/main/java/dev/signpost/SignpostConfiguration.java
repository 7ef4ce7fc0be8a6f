package dev.signpost;

import java.time.Clock;

import dev.signpost.web.SignpostProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock and the settings that everything shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignpostProperties.class)
class SignpostConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
