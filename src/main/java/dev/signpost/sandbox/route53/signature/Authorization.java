package dev.signpost.sandbox.route53.signature;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The parts of an {@code Authorization} header.
 *
 * @param date day of the credential scope, eight digits
 */
record Authorization(String accessKeyId, String date, String region, String service, String terminator,
		List<String> signedHeaders, String signature) {

	private static final Pattern FORM = Pattern.compile("AWS4-HMAC-SHA256 +Credential=([^/,\\s]+)/(\\d{8})/([^/,\\s]+)"
			+ "/([^/,\\s]+)/([^/,\\s]+), *SignedHeaders=([a-z0-9;_-]+), *Signature=([0-9a-f]{64})");

	/** Nothing if the header has another form. */
	static @Nullable Authorization parse(String header) {
		Matcher matcher = FORM.matcher(header.strip());
		return !matcher.matches() ? null : new Authorization(matcher.group(1), matcher.group(2), matcher.group(3),
				matcher.group(4), matcher.group(5), List.of(matcher.group(6).split(";")), matcher.group(7));
	}

	String scope() {
		return String.join("/", this.date, this.region, this.service, this.terminator);
	}

}
