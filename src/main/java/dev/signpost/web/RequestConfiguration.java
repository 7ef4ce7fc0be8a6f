package dev.signpost.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

	/**
	 * After the character encoding filter, before security: nothing large is read at all.
	 */
	@Bean
	FilterRegistrationBean<RequestLimits> requestLimits() {
		FilterRegistrationBean<RequestLimits> filter = new FilterRegistrationBean<>(new RequestLimits());
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
		return filter;
	}

	/**
	 * Before everything that asks where a request came from.
	 */
	@Bean
	FilterRegistrationBean<ForwardedRequests> forwardedRequests(
			@Value("${signpost.trusted-proxies:}") String networks) {
		FilterRegistrationBean<ForwardedRequests> filter = new FilterRegistrationBean<>(
				new ForwardedRequests(TrustedProxies.of(networks)));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		return filter;
	}

}
