package dev.signpost.access.web;

import dev.signpost.access.Tokens;
import dev.signpost.web.Authority;
import dev.signpost.web.Notice;
import dev.signpost.web.Requires;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** API tokens: make, see what they may do, revoke. */
@Controller
@RequestMapping(TokensController.PATH)
@Requires(Authority.TOKEN_MANAGE)
class TokensController {

	static final String PATH = "/settings/tokens";

	private final Tokens tokens;

	TokensController(Tokens tokens) {
		this.tokens = tokens;
	}

	@GetMapping
	String list(Model model) {
		return page(model, TokenForm.empty());
	}

	/**
	 * Shows the token in the answer itself: it is kept nowhere, so it cannot wait for
	 * another page.
	 */
	@PostMapping
	String make(@ModelAttribute("form") TokenForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		form.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(model, form);
		}
		model.addAttribute("secret", this.tokens.make(form.title(), form.rights(), form.lifeInDays()));
		return page(model, TokenForm.empty());
	}

	@PostMapping("/{id}/revoke")
	String revoke(@PathVariable String id, RedirectAttributes flash) {
		this.tokens.revoke(id);
		flash.addFlashAttribute("notice", Notice.of("access.tokens.revoked"));
		return "redirect:" + PATH;
	}

	private String page(Model model, TokenForm form) {
		model.addAttribute("form", form);
		model.addAttribute("tokens", this.tokens.all());
		model.addAttribute("grantable", Tokens.grantable().stream().map(Authority::word).toList());
		return "access/tokens";
	}

}
