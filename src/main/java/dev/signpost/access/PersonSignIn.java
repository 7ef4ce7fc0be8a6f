package dev.signpost.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs a person in by user name and passphrase, and takes the same time where there is
 * no such person.
 *
 * <p>
 * What goes into the session is the person's id alone; role and rights are read for each
 * request.
 */
@Component
class PersonSignIn implements AuthenticationManager {

	private final SignInRecords records;

	private final PassphraseEncoder encoder;

	private final LoginBrake brake;

	PersonSignIn(SignInRecords records, PassphraseEncoder encoder, LoginBrake brake) {
		this.records = records;
		this.encoder = encoder;
		this.brake = brake;
	}

	@Override
	public Authentication authenticate(Authentication typed) {
		String login = Logins.fold(typed.getName());
		String passphrase = (typed.getCredentials() instanceof String text) ? text : "";
		String source = Optional.ofNullable(CurrentActors.sourceAddress()).orElse("");
		Duration wait = this.brake.tryNow(login, source);
		if (!wait.isZero()) {
			throw new TooManyTries(wait);
		}
		PersonRow person = this.records.find(login).orElse(null);
		if (!matches(person, passphrase)) {
			this.records.refused(person);
			throw new BadCredentialsException("no match");
		}
		this.brake.succeeded(login, source);
		return signedIn(this.records.succeeded(login, upgraded(person, passphrase)), typed);
	}

	private boolean matches(@Nullable PersonRow person, String passphrase) {
		if (!Passphrases.isPossible(passphrase)) {
			return false;
		}
		if (person == null || !person.enabled()) {
			this.encoder.pretend(passphrase);
			return false;
		}
		return this.encoder.matches(passphrase, person.password());
	}

	private @Nullable String upgraded(@Nullable PersonRow person, String passphrase) {
		return (person != null && this.encoder.upgradeEncoding(person.password())) ? this.encoder.encoded(passphrase)
				: null;
	}

	private static Authentication signedIn(String personId, Authentication typed) {
		UsernamePasswordAuthenticationToken done = UsernamePasswordAuthenticationToken.authenticated(personId, null,
				List.of());
		done.setDetails(typed.getDetails());
		return done;
	}

}
