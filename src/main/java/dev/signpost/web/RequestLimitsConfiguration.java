package dev.signpost.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class RequestLimitsConfiguration {

	/**
	 * After the character encoding filter, before security: nothing large is read at all.
	 */
	@Bean
	FilterRegistrationBean<RequestLimits> requestLimits() {
		FilterRegistrationBean<RequestLimits> filter = new FilterRegistrationBean<>(new RequestLimits());
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
		return filter;
	}

}
