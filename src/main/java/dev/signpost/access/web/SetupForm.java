package dev.signpost.access.web;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What the set-up page asks for.
 */
record SetupForm(@Nullable String code, @Nullable String username, @Nullable String displayName,
		@Nullable String password) {

	static SetupForm empty(@Nullable String code) {
		return new SetupForm(code, "", "", "");
	}

	String codeText() {
		return Typed.text(this.code).strip();
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

	void check(Errors errors) {
		Typed.checkPerson(errors, login(), name(), passphrase());
	}

}
