package dev.signpost.access.web;

import dev.signpost.access.Passphrases;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A new passphrase, and the old one as proof.
 */
record PassphraseForm(@Nullable String old, @Nullable String password) {

	String oldText() {
		return Typed.text(this.old);
	}

	String wanted() {
		return Typed.text(this.password);
	}

	void check(Errors errors, String login) {
		Passphrases.check(wanted(), login)
			.ifPresent((problem) -> errors.rejectValue("password", problem.code(), problem.sentence()));
	}

}
