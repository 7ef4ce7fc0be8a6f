package dev.signpost.access.web;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/**
 * Shows the sign-in page; the sign-in itself is a filter.
 */
@Controller
class SignInController {

	/** Under which the filter leaves what was typed. */
	private static final String TYPED = "dev.signpost.access.typed";

	@GetMapping("/sign-in")
	String show(@RequestParam(required = false) @Nullable String failed,
			@RequestParam(required = false) @Nullable String wait, @RequestParam(required = false) @Nullable String out,
			@RequestParam(required = false) @Nullable String ended,
			@SessionAttribute(name = TYPED, required = false) @Nullable String typed, HttpSession session,
			Model model) {
		session.removeAttribute(TYPED);
		model.addAttribute("typed", typed);
		model.addAttribute("failed", failed != null);
		model.addAttribute("wait", (wait != null && wait.matches("[0-9]{1,4}")) ? wait : null);
		model.addAttribute("out", out != null);
		model.addAttribute("ended", ended != null);
		return "access/sign-in";
	}

}
