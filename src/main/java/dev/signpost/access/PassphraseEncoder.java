package dev.signpost.access;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB and two passes, at most four at a time: more would let anybody
 * fill the memory from the sign-in page.
 */
@Component
class PassphraseEncoder implements PasswordEncoder {

	private final PasswordEncoder encoder = new DelegatingPasswordEncoder("argon2id",
			Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19456, 2), "bcrypt", new BCryptPasswordEncoder()));

	private final Semaphore slots = new Semaphore(4, true);

	private final String nobodys;

	PassphraseEncoder() {
		this.nobodys = encoded("the passphrase of nobody");
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence passphrase) {
		return (passphrase != null) ? encoded(passphrase.toString()) : null;
	}

	final String encoded(String passphrase) {
		String encoded = inSlot(() -> this.encoder.encode(passphrase));
		if (encoded == null) {
			throw new IllegalStateException("Nothing was encoded");
		}
		return encoded;
	}

	@Override
	public boolean matches(@Nullable CharSequence passphrase, @Nullable String encoded) {
		return Boolean.TRUE.equals(inSlot(() -> this.encoder.matches(passphrase, encoded)));
	}

	/**
	 * Takes the time of {@link #matches} where there is nobody to match.
	 */
	void pretend(String passphrase) {
		matches(passphrase, this.nobodys);
	}

	@Override
	public boolean upgradeEncoding(@Nullable String encoded) {
		return this.encoder.upgradeEncoding(encoded);
	}

	private <T> @Nullable T inSlot(Supplier<@Nullable T> work) {
		this.slots.acquireUninterruptibly();
		try {
			return work.get();
		}
		finally {
			this.slots.release();
		}
	}

}
