package dev.signpost.access.web;

import dev.signpost.access.Logins;
import dev.signpost.access.Passphrases;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What the forms here have in common.
 */
final class Typed {

	private Typed() {
	}

	static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

	/**
	 * Checks the fields {@code username}, {@code displayName} and {@code password}.
	 */
	static void checkPerson(Errors errors, String login, String name, String passphrase) {
		Logins.check(login).ifPresent((problem) -> errors.rejectValue("username", problem.code(), problem.sentence()));
		checkName(errors, "displayName", name);
		Passphrases.check(passphrase, login)
			.ifPresent((problem) -> errors.rejectValue("password", problem.code(), problem.sentence()));
	}

	static void checkName(Errors errors, String field, String name) {
		if (name.isEmpty() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
			errors.rejectValue(field, "NAME_LENGTH", "A name has 1 to 100 characters");
		}
	}

}
