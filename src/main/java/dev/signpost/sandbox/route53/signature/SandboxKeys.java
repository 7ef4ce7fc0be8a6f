package dev.signpost.sandbox.route53.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The access keys of the double: one that stands in the source, because nothing behind it
 * is worth stealing, and those of assumed roles, which can be computed from their session
 * token and so outlive a restart.
 */
public final class SandboxKeys {

	/** Access key id of the double's only user. */
	public static final String ACCESS_KEY_ID = "SANDBOXACCESSKEY0000";

	/** Secret of the double's only user; no AWS account has it. */
	public static final String SECRET = "sandbox-secret-key-that-opens-nothing-00";

	/** The account that everything in the double belongs to. */
	public static final String ACCOUNT = "000000000000";

	private static final String DELIMITER = "|";

	private SandboxKeys() {
	}

	/** The key of an access key id, if it is known and its token is genuine. */
	static @Nullable SigningKey find(String accessKeyId, @Nullable String token) {
		if (token == null) {
			return accessKeyId.equals(ACCESS_KEY_ID) ? new SigningKey(ACCESS_KEY_ID, SECRET, user()) : null;
		}
		Session session = read(token);
		return (session != null && session.key().accessKeyId().equals(accessKeyId)) ? session.key() : null;
	}

	static boolean isExpired(String token, Instant now) {
		Session session = read(token);
		return session != null && !now.isBefore(session.expiresAt());
	}

	/** Opens a session for a role; name and role go into its ARN. */
	public static Session assume(String roleArn, String sessionName, Instant expiresAt) {
		String role = roleArn.substring(roleArn.lastIndexOf('/') + 1);
		String content = role + DELIMITER + sessionName + DELIMITER + expiresAt.getEpochSecond();
		String token = Base64.getUrlEncoder()
			.encodeToString((content + DELIMITER + mac("token", content)).getBytes(StandardCharsets.UTF_8));
		return session(role, sessionName, expiresAt, token);
	}

	private static @Nullable Session read(String token) {
		if (!token.matches("[A-Za-z0-9_-]+={0,2}") || token.length() % 4 != 0) {
			return null;
		}
		String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
		String[] parts = text.split("\\|");
		if (parts.length != 4 || !isGenuine(text, parts[3])) {
			return null;
		}
		return session(parts[0], parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2])), token);
	}

	private static boolean isGenuine(String text, String mac) {
		String expected = mac("token", text.substring(0, text.lastIndexOf(DELIMITER)));
		return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), mac.getBytes(StandardCharsets.UTF_8));
	}

	private static Session session(String role, String name, Instant expiresAt, String token) {
		String id = "SANDBOXROLE" + mac("id", token).substring(0, 9).toUpperCase(Locale.ROOT);
		Caller caller = new Caller(ACCOUNT, "arn:aws:sts::" + ACCOUNT + ":assumed-role/" + role + "/" + name,
				"SANDBOXROLEID:" + name);
		return new Session(new SigningKey(id, mac("secret", token).substring(0, 40), caller), token, expiresAt);
	}

	private static Caller user() {
		return new Caller(ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":user/sandbox", "SANDBOXUSERID");
	}

	private static String mac(String purpose, String text) {
		return HexFormat.of().formatHex(Digests.hmac((purpose + SECRET).getBytes(StandardCharsets.UTF_8), text));
	}

	/** A key that ends. */
	public record Session(SigningKey key, String token, Instant expiresAt) {
	}

}
