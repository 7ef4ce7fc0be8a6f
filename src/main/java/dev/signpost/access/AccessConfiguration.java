package dev.signpost.access;

import java.net.InetAddress;

import dev.signpost.web.Authority;
import dev.signpost.web.Mode;
import dev.signpost.web.NavigationItem;
import dev.signpost.web.SignpostProperties;

import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Places in the header, and where the sandbox listens.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

	@Bean
	NavigationItem peopleNavigation() {
		return new NavigationItem("access.nav.people", "/settings/people", 80, Authority.USER_MANAGE);
	}

	@Bean
	NavigationItem tokensNavigation() {
		return new NavigationItem("access.nav.tokens", "/settings/tokens", 81, Authority.TOKEN_MANAGE);
	}

	/**
	 * A sandbox is for this machine only, unless somebody says otherwise.
	 */
	@Bean
	@Order(10)
	WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> loopbackInSandbox(SignpostProperties signpost,
			ServerProperties server) {
		return (factory) -> {
			if (signpost.mode() == Mode.SANDBOX && server.getAddress() == null) {
				factory.setAddress(InetAddress.getLoopbackAddress());
			}
		};
	}

}
