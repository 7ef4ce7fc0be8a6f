package dev.signpost.access;

import java.time.Clock;

import jakarta.servlet.DispatcherType;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.Advisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Four doors: the machine's own monitoring, static files, the API and the pages. Whatever
 * none of them names is closed.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String[] OPEN_PAGES = { SignInPage.PATH, "/setup", "/error" };

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Advisor requiresAtTheService() {
		RequiresAtTheService requires = new RequiresAtTheService();
		return new AuthorizationManagerBeforeMethodInterceptor(requires, requires);
	}

	@Bean
	RequiresAtTheUrl requiresAtTheUrl(ObjectProvider<RequestMappingHandlerMapping> mappings) {
		return new RequiresAtTheUrl(() -> mappings.stream().toList());
	}

	@Bean
	FilterRegistrationBean<FirstHeaders> firstHeaders() {
		FilterRegistrationBean<FirstHeaders> filter = new FilterRegistrationBean<>(new FirstHeaders());
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return filter;
	}

	@Bean
	@Order(1)
	SecurityFilterChain monitoring(HttpSecurity http) {
		return http.securityMatcher(EndpointRequest.to("health", "prometheus"))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.headers(SecurityHeaders::configure)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain files(HttpSecurity http) {
		return http.securityMatcher("/assets/**", "/favicon.ico")
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.headers((headers) -> {
				SecurityHeaders.configure(headers);
				// their addresses carry the hash of what is in them
				headers.cacheControl((cache) -> cache.disable());
			})
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain api(HttpSecurity http, RequiresAtTheUrl requires, TokenCheck tokens, ApiRefusals refusals) {
		return http.securityMatcher("/api/**")
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// no cookie counts here, so there is nothing that another site could borrow
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.anonymous(AbstractHttpConfigurer::disable)
			.addFilterAfter(new TokenFilter(tokens, refusals), SecurityContextHolderFilter.class)
			.exceptionHandling(
					(exceptions) -> exceptions.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.authorizeHttpRequests((requests) -> {
				requests.requestMatchers(HttpMethod.GET, "/api/v1/openapi.json").permitAll();
				deny(requests, requires);
			})
			.headers(SecurityHeaders::configure)
			.build();
	}

	@Bean
	@Order(4)
	SecurityFilterChain pages(HttpSecurity http, RequiresAtTheUrl requires, PersonSignIn signIn, PersonRows people,
			SignInRecords records, Clock clock) {
		SignInPage page = new SignInPage();
		return http.authenticationManager(signIn)
			.addFilterAfter(new CallerFilter(people, clock), SecurityContextHolderFilter.class)
			.addFilterBefore(new CrossSiteFilter(), CsrfFilter.class)
			.formLogin((form) -> signIn(form, page))
			.logout((out) -> signOut(out, records))
			.requestCache((cache) -> cache.requestCache(new RememberedPages()))
			.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint(page))
			.authorizeHttpRequests((requests) -> {
				requests.requestMatchers(OPEN_PAGES).permitAll();
				deny(requests, requires);
			})
			.headers(SecurityHeaders::configure)
			.build();
	}

	private static void deny(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			RequiresAtTheUrl requires) {
		requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
			.permitAll()
			.anyRequest()
			.access(requires);
	}

	private static void signIn(FormLoginConfigurer<HttpSecurity> form, SignInPage page) {
		form.loginPage(SignInPage.PATH).defaultSuccessUrl("/clusters").failureHandler(page).permitAll();
	}

	private static void signOut(LogoutConfigurer<HttpSecurity> logout, SignInRecords records) {
		logout.logoutUrl("/sign-out")
			.logoutSuccessUrl(SignInPage.PATH + "?out")
			.addLogoutHandler((request, response, who) -> record(who, records))
			.addLogoutHandler(
					(request, response, who) -> response.setHeader("Clear-Site-Data", "\"cache\", \"storage\""));
	}

	private static void record(@Nullable Authentication who, SignInRecords records) {
		if (who instanceof CallerAuthentication caller && caller.getPrincipal() instanceof Caller.Person person) {
			records.signedOut(person.id());
		}
	}

}
