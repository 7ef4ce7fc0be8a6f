package dev.signpost.cluster;

import dev.signpost.dns.AddressPolicy;
import dev.signpost.web.Authority;
import dev.signpost.web.Mode;
import dev.signpost.web.NavigationItem;
import dev.signpost.web.SignpostProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What definitions are read with, and their place in the header. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RehearsalProperties.class)
class ClusterConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(ClusterConfiguration.class);

	@Bean
	AddressPolicy addressPolicy(SignpostProperties signpost, RehearsalProperties rehearsal) {
		if (rehearsal.rehearsal()) {
			logger.warn("Rehearsal: addresses that are refused elsewhere are allowed in {}",
					rehearsal.allowedNetworks());
		}
		return new AddressPolicy(signpost.mode() == Mode.SANDBOX, rehearsal.lifted());
	}

	@Bean
	DefinitionReader definitionReader(AddressPolicy policy) {
		return new DefinitionReader(policy);
	}

	@Bean
	NavigationItem clustersItem() {
		return new NavigationItem("cluster.nav", "/clusters", 10, Authority.CLUSTER_READ);
	}

}
