package dev.signpost.access.web;

import dev.signpost.access.Logins;
import dev.signpost.access.Passphrases;
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
		return text(this.code).strip();
	}

	String login() {
		return text(this.username);
	}

	String name() {
		return text(this.displayName).strip();
	}

	String passphrase() {
		return text(this.password);
	}

	void check(Errors errors) {
		Logins.check(login())
			.ifPresent((problem) -> errors.rejectValue("username", problem.code(), problem.sentence()));
		if (name().isEmpty() || name().length() > 100 || name().chars().anyMatch(Character::isISOControl)) {
			errors.rejectValue("displayName", "NAME_LENGTH", "A name has 1 to 100 characters");
		}
		Passphrases.check(passphrase(), login())
			.ifPresent((problem) -> errors.rejectValue("password", problem.code(), problem.sentence()));
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

}
