package dev.signpost.access;

import dev.signpost.web.InvalidSetting;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an automated installation may give instead of the set-up page.
 *
 * @param user user name of the first admin
 * @param password their passphrase
 * @param token a first API token
 */
@ConfigurationProperties("signpost.setup")
record SetupProperties(@Nullable String user, @Nullable String password, @Nullable String token) {

	boolean hasPerson() {
		return isGiven(this.user) || isGiven(this.password);
	}

	boolean hasToken() {
		return isGiven(this.token);
	}

	String checkedUser() {
		String login = (this.user != null) ? this.user : "";
		Logins.check(login).ifPresent((problem) -> {
			throw new InvalidSetting("SIGNPOST_SETUP_USER", isGiven(login) ? "\"" + login + "\"" : "empty",
					problem.sentence() + ".");
		});
		return login;
	}

	String checkedPassword() {
		String passphrase = (this.password != null) ? this.password : "";
		Passphrases.check(passphrase, checkedUser()).ifPresent((problem) -> {
			throw new InvalidSetting("SIGNPOST_SETUP_PASSWORD", "not usable (it is not shown)",
					problem.sentence() + ".");
		});
		return passphrase;
	}

	String checkedToken() {
		String text = (this.token != null) ? this.token : "";
		if (!TokenText.isToken(text)) {
			throw new InvalidSetting("SIGNPOST_SETUP_TOKEN", "not a token (it is not shown)",
					"A token is sgp_ and 32 to 200 letters, digits, _ or -.");
		}
		return text;
	}

	private static boolean isGiven(@Nullable String text) {
		return text != null && !text.isEmpty();
	}

}
