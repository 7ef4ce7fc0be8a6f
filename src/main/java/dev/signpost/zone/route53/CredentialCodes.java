package dev.signpost.zone.route53;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.signpost.zone.CredentialSource;

/**
 * The letters by which the SDK names its sources of credentials (the feature ids of its
 * user agent), several where one source leans on another.
 */
final class CredentialCodes {

	/** The one that says most comes first. */
	private static final Map<String, CredentialSource> MEANINGS = new LinkedHashMap<>();

	static {
		put(CredentialSource.WEB_IDENTITY, "h", "k", "q");
		put(CredentialSource.SSO, "r", "s", "t", "u");
		put(CredentialSource.ROLE, "i", "j");
		put(CredentialSource.INSTANCE, "0");
		put(CredentialSource.CONTAINER, "z");
		put(CredentialSource.PROCESS, "v", "w");
		put(CredentialSource.PROFILE, "n", "o", "p");
		put(CredentialSource.ENVIRONMENT, "g");
		put(CredentialSource.PROPERTY, "f");
	}

	private CredentialCodes() {
	}

	static CredentialSource source(String codes) {
		List<String> given = Arrays.asList(codes.split(","));
		return MEANINGS.entrySet()
			.stream()
			.filter((known) -> given.contains(known.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(CredentialSource.OTHER);
	}

	private static void put(CredentialSource source, String... codes) {
		Arrays.stream(codes).forEach((code) -> MEANINGS.put(code, source));
	}

}
