package dev.signpost.access;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;

/**
 * What every answer tells the browser not to do.
 */
final class SecurityHeaders {

	private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
			+ "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private static final String PERMISSIONS = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), "
			+ "display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), "
			+ "idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), "
			+ "publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

	private SecurityHeaders() {
	}

	/**
	 * Those of every answer, whatever it is.
	 */
	static Map<String, String> always() {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Content-Security-Policy", CONTENT);
		headers.put("Permissions-Policy", PERMISSIONS);
		headers.put("Referrer-Policy", "no-referrer");
		headers.put("Cross-Origin-Opener-Policy", "same-origin");
		headers.put("Cross-Origin-Resource-Policy", "same-origin");
		headers.put("X-Content-Type-Options", "nosniff");
		headers.put("X-Frame-Options", "DENY");
		return headers;
	}

	/**
	 * All of them, for an answer that Spring Security's filters never see.
	 */
	static Map<String, String> all() {
		Map<String, String> headers = always();
		headers.put("X-XSS-Protection", "0");
		headers.put("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
		headers.put("Pragma", "no-cache");
		headers.put("Expires", "0");
		return headers;
	}

	static void configure(HeadersConfigurer<HttpSecurity> headers) {
		headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
		headers.addHeaderWriter((request, response) -> always().forEach(response::setHeader));
	}

}
