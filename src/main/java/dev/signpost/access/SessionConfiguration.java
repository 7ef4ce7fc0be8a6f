package dev.signpost.access;

import java.time.Duration;

import dev.signpost.web.SignpostProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions lie in the database, so that any instance knows them, and end after 30 minutes
 * without a request.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	private static final String INSERT_ATTRIBUTE = """
			insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
			values (?, ?, ?) on conflict do nothing
			""";

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInOurTables() {
		return (sessions) -> {
			sessions.setTableName("access_session");
			sessions.setDefaultMaxInactiveInterval(Duration.ofMinutes(30));
			// two first requests of one session at the same time
			sessions.setCreateSessionAttributeQuery(INSERT_ATTRIBUTE);
		};
	}

	@Bean
	CookieSerializer sessionCookie(SignpostProperties properties) {
		boolean https = "https".equals(properties.publicUrl().getScheme());
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(https ? "__Host-signpost" : "signpost");
		cookie.setUseSecureCookie(https);
		cookie.setUseHttpOnlyCookie(true);
		cookie.setSameSite("Lax");
		cookie.setCookiePath("/");
		return cookie;
	}

}
