package dev.signpost.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.signpost.web.Authority;
import dev.signpost.web.Requires;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Every route that there is, taken from the handler mappings: who gets through, and that
 * nobody is made to send anything by another site.
 */
@SpringBootTest
@AutoConfigureMockMvc
class RoutesTests {

	private static final Set<String> OPEN = Set.of("/sign-in", "/setup", "/error", "/api/v1/openapi.json");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private List<RequestMappingHandlerMapping> mappings;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@EnumSource
	void letThroughWhomTheTableNames(Role role) {
		String token = TestCallers.token(this.jdbc, tokenRights(role));
		forAll(routes(), (route, softly) -> {
			Set<Authority> held = route.isApi() ? tokenRights(role) : role.authorities();
			boolean may = held.contains(route.required());
			MvcTestResult result = route.isApi() ? callApi(route, token) : callPage(route, role);
			softly.assertThat(result.getResponse().getStatus() == 403)
				.as("%s refused to %s", route, role)
				.isEqualTo(!may);
		});
	}

	@Test
	void areClosedToStrangers() {
		forAll(routes(), (route, softly) -> {
			MvcTestResult result = route.isApi() ? this.mvc.perform(request(route))
					: this.mvc.perform(request(route).with(csrf()));
			int status = result.getResponse().getStatus();
			// a script of ours is told to leave the page, where a browser is sent
			boolean told = route.isApi() || route.forScripts();
			softly.assertThat(status).as("%s", route).isEqualTo(told ? 401 : 302);
			if (!told) {
				softly.assertThat(result.getResponse().getRedirectedUrl()).as("%s", route).startsWith("/sign-in");
			}
		});
	}

	@Test
	void areClosedAtTheServiceAsWell() {
		SecurityContextHolder.clearContext();
		SoftAssertions softly = new SoftAssertions();
		List<Object> services = services();
		assertThat(services).hasSizeGreaterThan(5);
		for (Object service : services) {
			for (Method method : AopUtils.getTargetClass(service).getDeclaredMethods()) {
				if (method.isAnnotationPresent(Requires.class)) {
					softly.assertThatThrownBy(() -> call(service, method))
						.as("%s without a caller", method)
						.isInstanceOfAny(AuthenticationCredentialsNotFoundException.class,
								AuthorizationDeniedException.class);
				}
			}
		}
		softly.assertAll();
	}

	private List<Object> services() {
		return this.context.getBeansOfType(Object.class)
			.values()
			.stream()
			.filter((bean) -> AopUtils.getTargetClass(bean).getName().startsWith("dev.signpost."))
			.filter((bean) -> !AnnotatedElementUtils.hasAnnotation(AopUtils.getTargetClass(bean), Controller.class))
			.filter((bean) -> Stream.of(AopUtils.getTargetClass(bean).getDeclaredMethods())
				.anyMatch((method) -> method.isAnnotationPresent(Requires.class)))
			.toList();
	}

	private static void call(Object service, Method method) throws Throwable {
		try {
			method.setAccessible(true);
			method.invoke(service, Stream.of(method.getParameterTypes()).map(RoutesTests::nothing).toArray());
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static @Nullable Object nothing(Class<?> type) {
		return type.isPrimitive() ? java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0) : null;
	}

	@Test
	void takeNothingWithoutATokenOfTheirOwnSession() {
		forAll(changes(), (route, softly) -> {
			softly.assertThat(status(request(route).with(authentication(TestCallers.person(Role.ADMIN)))))
				.as("%s without a token", route)
				.isEqualTo(403);
			softly
				.assertThat(status(request(route).with(authentication(TestCallers.person(Role.ADMIN)))
					.with(csrf().useInvalidToken())))
				.as("%s with a wrong token", route)
				.isEqualTo(403);
			softly
				.assertThat(status(request(route).with(authentication(TestCallers.person(Role.ADMIN)))
					.with(csrf())
					.header("Sec-Fetch-Site", "cross-site")))
				.as("%s from another site", route)
				.isEqualTo(403);
		});
	}

	@Test
	void haveNoBackDoorByGet() {
		Set<String> readable = Set
			.copyOf(routes().stream().filter((route) -> route.method() == HttpMethod.GET).map(Route::path).toList());
		forAll(changes().stream().filter((route) -> !readable.contains(route.path())).toList(),
				(route, softly) -> softly
					.assertThat(status(
							this.mvc.get().uri(route.path()).with(authentication(TestCallers.person(Role.ADMIN)))))
					.as("GET %s", route.path())
					.isIn(405, 404));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH", "OPTIONS" })
	void takeOnlyGetAndPostForPages(String method) {
		assertThat(status(this.mvc.method(HttpMethod.valueOf(method))
			.uri("/clusters")
			.with(authentication(TestCallers.person(Role.ADMIN)))
			.with(csrf()))).isEqualTo(405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clusters/..%2f..", "/clusters;jsessionid=1", "/clusters/%00", "//evil", "/%5cevil",
			"/clusters/%2e%2e/x" })
	void areRefusedWhenTheAddressIsNotPlain(String path) {
		assertThat(this.mvc.get().uri(java.net.URI.create(path))).hasStatus(400);
	}

	@Test
	void answerToTheirOwnHostNameOnly() {
		assertThat(this.mvc.get().uri("/sign-in").header("Host", "evil.example").with((request) -> {
			request.setServerName("evil.example");
			return request;
		})).hasStatus(400);
	}

	@Test
	void believeNobodyAboutAnotherMethodOrAddress() {
		assertThat(this.mvc.get()
			.uri("/sign-in")
			.header("X-HTTP-Method-Override", "DELETE")
			.header("X-Original-URL", "/settings/people")
			.header("X-Forwarded-Host", "evil.example")).hasStatusOk();
		assertThat(status(this.mvc.post()
			.uri("/settings/people")
			.param("_method", "DELETE")
			.with(authentication(TestCallers.person(Role.HELP_DESK)))
			.with(csrf()))).isEqualTo(403);
	}

	@Test
	void refuseATokenInTheAddress() {
		String token = TestCallers.token(this.jdbc);
		assertThat(this.mvc.get().uri("/api/v1/history?access_token=" + token)).hasStatus(400);
		assertThat(this.mvc.get().uri("/api/v1/history?x=" + token)).hasStatus(400);
	}

	@Test
	void carryEveryHeader() {
		Map<String, MvcTestResult> answers = Map.of("200", this.mvc.get().uri("/sign-in").exchange(), "302",
				this.mvc.get().uri("/clusters").exchange(), "400", this.mvc.get().uri("/a;b").exchange(), "401",
				this.mvc.get().uri("/api/v1/history").exchange(), "403",
				this.mvc.perform(this.mvc.post().uri("/settings/people")), "404",
				this.mvc.perform(this.mvc.get().uri("/nowhere").with(authentication(TestCallers.person(Role.ADMIN)))),
				"405", this.mvc.put().uri("/sign-in").exchange(), "413",
				this.mvc.post().uri("/sign-in").content(new byte[300 * 1024]).exchange());
		SoftAssertions softly = new SoftAssertions();
		answers.forEach((status, result) -> {
			softly.assertThat(result.getResponse().getStatus()).isEqualTo(Integer.parseInt(status));
			SecurityHeaders.always()
				.forEach((name, value) -> softly.assertThat(result.getResponse().getHeaders(name))
					.as("%s on %s", name, status)
					.containsExactly(value));
			softly.assertThat(result.getResponse().getHeader("Content-Security-Policy")).doesNotContain("unsafe");
		});
		softly.assertAll();
	}

	private int status(MockMvcTester.MockMvcRequestBuilder request) {
		return this.mvc.perform(request).getResponse().getStatus();
	}

	private MvcTestResult callPage(Route route, Role role) {
		return this.mvc.perform(request(route).with(authentication(TestCallers.person(role))).with(csrf()));
	}

	private MvcTestResult callApi(Route route, String token) {
		return this.mvc.perform(request(route).header("Authorization", "Bearer " + token));
	}

	private MockMvcTester.MockMvcRequestBuilder request(Route route) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.method(route.method()).uri(route.path());
		return route.forScripts() ? request.header("HX-Request", "true") : request;
	}

	private List<Route> changes() {
		return routes().stream().filter((route) -> !route.isApi() && route.method() != HttpMethod.GET).toList();
	}

	/** Every guarded route, with something in place of its variables. */
	private List<Route> routes() {
		List<Route> routes = new ArrayList<>();
		this.mappings.forEach((mapping) -> mapping.getHandlerMethods().forEach((info, handler) -> {
			Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
			Set<String> patterns = info.getPatternValues();
			patterns.stream()
				.filter((pattern) -> !OPEN.contains(pattern))
				.map((pattern) -> pattern.replaceAll("\\{[^}]*}", "1"))
				.forEach((path) -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
					.forEach((method) -> routes
						.add(new Route(method.asHttpMethod(), path, required(handler), forScripts(info)))));
		}));
		assertThat(routes).hasSizeGreaterThan(15);
		return routes;
	}

	/** Fragments that only a script of ours asks for. */
	private static boolean forScripts(RequestMappingInfo info) {
		return info.getHeadersCondition()
			.getExpressions()
			.stream()
			.anyMatch((one) -> one.getName().equals("HX-Request"));
	}

	private static Authority required(HandlerMethod handler) {
		Requires own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Requires.class);
		Requires requires = (own != null) ? own
				: AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Requires.class);
		assertThat(requires).as("%s", handler).isNotNull();
		return requires.value();
	}

	private static Set<Authority> tokenRights(Role role) {
		Set<Authority> rights = EnumSet.copyOf(role.authorities());
		rights.retainAll(Tokens.grantable());
		return rights;
	}

	private static void forAll(List<Route> routes, java.util.function.BiConsumer<Route, SoftAssertions> check) {
		SoftAssertions softly = new SoftAssertions();
		Consumer<Route> each = (route) -> check.accept(route, softly);
		routes.forEach(each);
		softly.assertAll();
	}

	private record Route(HttpMethod method, String path, Authority required, boolean forScripts) {

		boolean isApi() {
			return this.path.startsWith("/api/");
		}

	}

}
