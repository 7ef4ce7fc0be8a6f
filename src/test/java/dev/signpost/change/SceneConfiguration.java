package dev.signpost.change;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;

import dev.signpost.history.Actor;
import dev.signpost.history.Actors;
import dev.signpost.web.SignpostProperties;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * The modules that a change goes through, down to the strict double, without pages and
 * without anybody to sign in.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableConfigurationProperties(SignpostProperties.class)
@EntityScan("dev.signpost")
@EnableJpaRepositories(basePackages = { "dev.signpost.change", "dev.signpost.history", "dev.signpost.cluster" },
		nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ComponentScan(
		basePackages = { "dev.signpost.change", "dev.signpost.history", "dev.signpost.cluster", "dev.signpost.zone",
				"dev.signpost.sandbox" },
		nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
		excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
				pattern = { "dev\\.signpost\\.\\w+\\.web\\..*", ".*Tests.*" }))
@Import(Scene.class)
class SceneConfiguration {

	@Bean
	ShiftedClock clock() {
		return new ShiftedClock(Clock.systemUTC());
	}

	@Bean
	Actors actors() {
		return new Actors() {

			@Override
			public Actor current() {
				return new Actor("p-maya", "operator", "password", "192.0.2.10");
			}

			@Override
			public Map<String, String> names(Collection<String> ids) {
				return Map.of("p-maya", "Maya Okafor");
			}

		};
	}

}
