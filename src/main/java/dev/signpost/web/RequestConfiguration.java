package dev.signpost.web;

import jakarta.servlet.DispatcherType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorAttributes;
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
	 * For what the filters refuse, too; pages go on to their error page.
	 */
	@Bean
	FilterRegistrationBean<ApiErrorFilter> apiErrors(ErrorAttributes errors, JsonMapper json) {
		FilterRegistrationBean<ApiErrorFilter> filter = new FilterRegistrationBean<>(new ApiErrorFilter(errors, json));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 60);
		filter.setDispatcherTypes(DispatcherType.ERROR);
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
