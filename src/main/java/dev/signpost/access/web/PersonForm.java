package dev.signpost.access.web;

import java.util.Optional;

import dev.signpost.access.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A person to add.
 */
record PersonForm(@Nullable String username, @Nullable String displayName, @Nullable String role,
		@Nullable String password) {

	static PersonForm empty() {
		return new PersonForm("", "", Role.HELP_DESK.word(), "");
	}

	String login() {
		return Typed.text(this.username);
	}

	String name() {
		return Typed.text(this.displayName).strip();
	}

	String passphrase() {
		return Typed.text(this.password);
	}

	Optional<Role> chosenRole() {
		return Role.of(Typed.text(this.role));
	}

	void check(Errors errors) {
		Typed.checkPerson(errors, login(), name(), passphrase());
		if (chosenRole().isEmpty()) {
			errors.rejectValue("role", "NO_SUCH_ROLE", "Choose one of the four roles");
		}
	}

}
