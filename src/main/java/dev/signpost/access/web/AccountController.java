package dev.signpost.access.web;

import dev.signpost.access.Account;
import dev.signpost.web.Authority;
import dev.signpost.web.Notice;
import dev.signpost.web.Requires;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own passphrase and sessions; everybody who can sign in has this page. */
@Controller
@Requires(Authority.CLUSTER_READ)
class AccountController {

	private final Account account;

	AccountController(Account account) {
		this.account = account;
	}

	@GetMapping("/account")
	String show(Model model) {
		return page(model, new PassphraseForm("", ""));
	}

	@PostMapping("/account/passphrase")
	String change(@ModelAttribute("form") PassphraseForm form, BindingResult errors, Model model, HttpSession session,
			HttpServletResponse response, RedirectAttributes flash) {
		form.check(errors, this.account.login());
		if (!errors.hasErrors() && !this.account.changePassphrase(form.oldText(), form.wanted(), session.getId())) {
			errors.rejectValue("old", "WRONG_PASSPHRASE", "This is not your passphrase, or it was tried too often");
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(model, form);
		}
		flash.addFlashAttribute("notice", Notice.of("access.account.changed"));
		return "redirect:/account";
	}

	@PostMapping("/account/sign-out-everywhere")
	String signOutEverywhere(HttpServletRequest request) {
		this.account.signOutEverywhere();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		return "redirect:/sign-in?out";
	}

	private String page(Model model, PassphraseForm form) {
		model.addAttribute("form", form);
		model.addAttribute("login", this.account.login());
		return "access/account";
	}

}
