package dev.signpost.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Keeps the appearance that a person chose, in this browser.
 */
@Controller
@Requires(Authority.CLUSTER_READ)
class ThemeController {

	private final boolean secure;

	ThemeController(SignpostProperties properties) {
		this.secure = "https".equals(properties.publicUrl().getScheme());
	}

	@PostMapping("/theme")
	String choose(@RequestParam String theme, @RequestParam(defaultValue = "") String back,
			HttpServletResponse response) {
		String chosen = Theme.of(theme).attribute();
		ResponseCookie cookie = ResponseCookie.from(Theme.COOKIE, (chosen != null) ? chosen : "")
			.maxAge((chosen != null) ? Duration.ofDays(365) : Duration.ZERO)
			.path("/")
			.sameSite("Lax")
			.httpOnly(true)
			.secure(this.secure)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
		return "redirect:" + pathOf(back);
	}

	/**
	 * The page that the form stood on, by its path alone, so that no other site can be
	 * the target.
	 */
	private static String pathOf(String back) {
		return back.matches("/(?!error)[A-Za-z0-9][A-Za-z0-9/._-]*") ? back : "/clusters";
	}

}
