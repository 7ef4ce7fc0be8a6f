package dev.signpost.access.web;

import dev.signpost.access.Setup;
import dev.signpost.access.SetupOutcome;
import dev.signpost.web.NotFound;
import dev.signpost.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The first page of all: the code that the start printed, and who the first admin is.
 * There is no such page once somebody exists.
 */
@Controller
class SetupController {

	private final Setup setup;

	SetupController(Setup setup) {
		this.setup = setup;
	}

	@GetMapping("/setup")
	String show(@RequestParam(required = false) @Nullable String code, Model model) {
		refuseWhenDone();
		model.addAttribute("form", SetupForm.empty(code));
		model.addAttribute("open", this.setup.isOpen());
		return "access/setup";
	}

	@PostMapping("/setup")
	String make(@ModelAttribute("form") SetupForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		refuseWhenDone();
		form.check(errors);
		return switch (attempt(form, errors)) {
			case SetupOutcome.Done done -> {
				flash.addFlashAttribute("notice", Notice.of("access.setup.done"));
				yield "redirect:/sign-in";
			}
			case SetupOutcome.TooLate late -> throw new NotFound("page", "setup");
			case SetupOutcome.CodeVoid gone -> page(false, model, response);
			case SetupOutcome.WrongCode wrong -> {
				errors.rejectValue("code", "WRONG_CODE", "This is not the code that Signpost printed");
				yield page(true, model, response);
			}
			case SetupOutcome.Slowed slowed -> {
				errors.rejectValue("code", "SLOWED",
						"Too many wrong codes. Wait " + slowed.seconds() + " seconds before the next one");
				yield page(true, model, response);
			}
			case SetupOutcome.Typed typed -> page(true, model, response);
		};
	}

	private SetupOutcome attempt(SetupForm form, BindingResult errors) {
		SetupOutcome code = this.setup.check(form.codeText());
		if (!(code instanceof SetupOutcome.Done)) {
			return code;
		}
		return errors.hasErrors() ? new SetupOutcome.Typed()
				: this.setup.byCode(form.codeText(), form.login(), form.name(), form.passphrase());
	}

	private static String page(boolean open, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("open", open);
		return "access/setup";
	}

	private void refuseWhenDone() {
		if (this.setup.isDone()) {
			throw new NotFound("page", "setup");
		}
	}

}
