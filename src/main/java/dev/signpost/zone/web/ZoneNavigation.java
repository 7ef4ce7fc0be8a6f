package dev.signpost.zone.web;

import dev.signpost.web.Authority;
import dev.signpost.web.NavigationItem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings begin with the AWS account. */
@Configuration(proxyBeanMethods = false)
class ZoneNavigation {

	@Bean
	NavigationItem settings() {
		return new NavigationItem("zone.navigation", ConnectionController.PATH, 70, Authority.CLUSTER_READ);
	}

}
