package dev.signpost;

import java.time.Clock;

import dev.signpost.web.SignpostProperties;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The clock, the settings and the folder that everything shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignpostProperties.class)
class SignpostConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/** Before any bean is made: a database opens its file as soon as it is one. */
	@Bean
	static BeanFactoryPostProcessor dataFolder(Environment environment) {
		SignpostProperties signpost = Binder.get(environment).bindOrCreate("signpost", SignpostProperties.class);
		return (beans) -> new DataFolder(signpost).make();
	}

	@Bean
	ApplicationListener<ApplicationReadyEvent> closedFiles(SignpostProperties signpost) {
		return (ready) -> new DataFolder(signpost).closeFiles();
	}

}
