package dev.signpost.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.signpost.dns.Problem;

/**
 * What a passphrase must be: long, whole, and not one that everybody tries first. No
 * rules of composition.
 */
public final class Passphrases {

	static final int SHORTEST = 12;

	static final int LONGEST = 128;

	private static final Set<String> COMMON = Set.of("123456789012", "1234567890123", "12345678901234", "123456123456",
			"111111111111", "000000000000", "abcdefghijkl", "qwertyuiopas", "qwertyuiop12", "qwertyuiop123",
			"qwerty123456", "1q2w3e4r5t6y", "1qaz2wsx3edc", "password1234", "password12345", "passwordpassword",
			"password123!", "passw0rd1234", "p@ssw0rd1234", "administrator", "administrator1", "adminadminadmin",
			"admin1234567", "welcome12345", "welcome123456", "changemechangeme", "changeme1234", "changeme12345",
			"letmeinletmein", "letmein12345", "iloveyou1234", "iloveyouiloveyou", "unbelievable",
			"correcthorsebatterystaple", "correct horse battery staple", "trustno1trustno1", "secretsecret",
			"monkeymonkey", "dragondragon", "footballfootball", "baseballbaseball", "superman1234", "sunshine1234",
			"princess1234");

	private static final Set<String> CONTEXT = Set.of("signpost", "redis", "route53", "amazon", "aws", "enterprise",
			"cluster", "admin", "password", "passphrase", "dns");

	private Passphrases() {
	}

	/**
	 * What is wrong with it, or nothing.
	 * @param login whose it shall be
	 */
	public static Optional<Problem> check(String passphrase, String login) {
		if (passphrase.indexOf('\0') >= 0) {
			return problem("PASSPHRASE_CHARACTER", "A passphrase cannot hold the character NUL");
		}
		int length = passphrase.codePointCount(0, passphrase.length());
		if (length < SHORTEST) {
			return problem("PASSPHRASE_SHORT",
					"A passphrase has at least 12 characters; several words are easy to keep");
		}
		if (length > LONGEST) {
			return problem("PASSPHRASE_LONG", "A passphrase has at most 128 characters");
		}
		return isGuessed(passphrase.toLowerCase(Locale.ROOT), login)
				? problem("PASSPHRASE_COMMON", "This is one of the passphrases that are tried first; take other words")
				: Optional.empty();
	}

	/**
	 * Whether a sign-in with it is worth the work of hashing.
	 */
	static boolean isPossible(String passphrase) {
		return !passphrase.isEmpty() && passphrase.length() <= 4 * LONGEST && passphrase.indexOf('\0') < 0
				&& passphrase.codePointCount(0, passphrase.length()) <= LONGEST;
	}

	private static boolean isGuessed(String lower, String login) {
		return COMMON.contains(lower) || lower.chars().distinct().count() < 4 || leftOver(lower, login).length() < 4;
	}

	/**
	 * What remains of it without the words that stand to reason here, and without digits.
	 */
	private static String leftOver(String lower, String login) {
		String rest = lower;
		for (String word : Stream.concat(CONTEXT.stream(), Stream.of(login.toLowerCase(Locale.ROOT)))
			.filter((word) -> word.length() > 2)
			.sorted((one, other) -> other.length() - one.length())
			.toList()) {
			rest = rest.replace(word, "");
		}
		return rest.replaceAll("[\\p{Digit}\\p{Punct}\\s]", "");
	}

	private static Optional<Problem> problem(String code, String sentence) {
		return Optional.of(new Problem(code, sentence));
	}

}
