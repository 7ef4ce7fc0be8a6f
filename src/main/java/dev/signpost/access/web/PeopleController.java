package dev.signpost.access.web;

import java.util.Arrays;

import dev.signpost.access.People;
import dev.signpost.access.PeopleOutcome;
import dev.signpost.access.Role;
import dev.signpost.web.Authority;
import dev.signpost.web.Choice;
import dev.signpost.web.Notice;
import dev.signpost.web.Requires;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People: add, change the role, disable. */
@Controller
@RequestMapping(PeopleController.PATH)
@Requires(Authority.USER_MANAGE)
class PeopleController {

	static final String PATH = "/settings/people";

	private final People people;

	private final MessageSource messages;

	PeopleController(People people, MessageSource messages) {
		this.people = people;
		this.messages = messages;
	}

	@GetMapping
	String list(Model model) {
		return page(model, PersonForm.empty());
	}

	@PostMapping
	String add(@ModelAttribute("form") PersonForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		form.check(errors);
		Role role = form.chosenRole().orElse(null);
		if (errors.hasErrors() || role == null) {
			return refused(model, form, response);
		}
		return switch (this.people.add(form.login(), form.name(), role, form.passphrase())) {
			case PeopleOutcome.Done done -> said(flash, "access.people.added", form.name());
			case PeopleOutcome.LoginTaken taken -> {
				errors.rejectValue("username", "LOGIN_TAKEN", "Somebody has this user name");
				yield refused(model, form, response);
			}
			case PeopleOutcome.LastAdmin last -> throw new IllegalStateException("adding takes nobody away");
		};
	}

	@PostMapping("/{id}/role")
	String give(@PathVariable String id, @RequestParam String role, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		Role chosen = Role.of(role).orElse(null);
		if (chosen == null) {
			return refused(model, PersonForm.empty(), response);
		}
		return answer(this.people.give(id, chosen), "access.people.role-changed", model, response, flash);
	}

	@PostMapping("/{id}/disable")
	String disable(@PathVariable String id, Model model, HttpServletResponse response, RedirectAttributes flash) {
		return answer(this.people.disable(id), "access.people.disabled", model, response, flash);
	}

	@PostMapping("/{id}/enable")
	String enable(@PathVariable String id, Model model, HttpServletResponse response, RedirectAttributes flash) {
		return answer(this.people.enable(id), "access.people.enabled", model, response, flash);
	}

	private String answer(PeopleOutcome outcome, String key, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		return switch (outcome) {
			case PeopleOutcome.Done done -> said(flash, key);
			case PeopleOutcome.LastAdmin last -> {
				response.setStatus(HttpStatus.CONFLICT.value());
				model.addAttribute("lastAdmin", true);
				yield page(model, PersonForm.empty());
			}
			case PeopleOutcome.LoginTaken taken -> throw new IllegalStateException("nobody was added");
		};
	}

	private static String said(RedirectAttributes flash, String key, String... arguments) {
		flash.addFlashAttribute("notice", Notice.of(key, arguments));
		return "redirect:" + PATH;
	}

	private String refused(Model model, PersonForm form, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(model, form);
	}

	private String page(Model model, @Nullable PersonForm form) {
		model.addAttribute("form", form);
		model.addAttribute("people", this.people.all());
		model.addAttribute("roles", Arrays.stream(Role.values()).map(this::choice).toList());
		return "access/people";
	}

	private Choice choice(Role role) {
		return new Choice(role.word(),
				this.messages.getMessage("access.role." + role.word(), null, java.util.Locale.ENGLISH));
	}

}
