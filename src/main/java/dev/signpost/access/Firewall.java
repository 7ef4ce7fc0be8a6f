package dev.signpost.access;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dev.signpost.web.SignpostProperties;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * Which requests are looked at: of our own host name, with ordinary characters, and with
 * the methods that pages or the API have.
 */
@Component
class Firewall extends StrictHttpFirewall {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "[0:0:0:0:0:0:0:1]",
			"0:0:0:0:0:0:0:1");

	private static final Set<String> PAGES = Set.of("GET", "HEAD", "POST");

	private static final Predicate<String> PLAIN = (text) -> text.chars()
		.noneMatch((unit) -> unit == '\r' || unit == '\n' || unit == '\0');

	Firewall(SignpostProperties properties) {
		String host = properties.publicUrl().getHost();
		setAllowedHostnames((name) -> name.equalsIgnoreCase(host) || LOOPBACK.contains(name));
		setAllowedHttpMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
		setAllowedHeaderValues(PLAIN);
		setAllowedParameterNames(PLAIN);
		// typed texts may have several lines
		setAllowedParameterValues((text) -> text.indexOf('\0') < 0);
	}

	@Override
	public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
		FirewalledRequest checked = super.getFirewalledRequest(request);
		if (!PAGES.contains(request.getMethod())
				&& !checked.getRequestURI().startsWith(checked.getContextPath() + "/api/")) {
			throw new MethodRefused();
		}
		return checked;
	}

}
