package dev.signpost.sandbox.route53.signature;

import java.time.InstantSource;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;

import dev.signpost.sandbox.route53.wire.Answer.Refusal;
import dev.signpost.sandbox.route53.wire.WireRequest;
import org.jspecify.annotations.Nullable;

/** Who is asking, and is it true: the first thing that AWS looks at. */
public final class SignatureCheck {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final Duration SKEW = Duration.ofMinutes(5);

	/** The Java SDK signs {@code aws-global} when its endpoint is overridden. */
	private static final Set<String> REGIONS = Set.of("us-east-1", "aws-global");

	private final InstantSource clock;

	public SignatureCheck(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * Checks header, scope, time, key and signature in this order.
	 * @param service {@code route53} or {@code sts}
	 * @param lead how far the service's clock is ahead of this machine's
	 */
	public Checked check(WireRequest request, String service, Duration lead) {
		String header = request.header("authorization");
		if (header == null) {
			return denied(403, "MissingAuthenticationToken", "Missing Authentication Token");
		}
		Authorization authorization = Authorization.parse(header);
		String time = request.header("x-amz-date");
		if (authorization == null || time == null || !time.matches("\\d{8}T\\d{6}Z")) {
			return denied(400, "IncompleteSignature", "Authorization header requires 'Credential' parameter. "
					+ "Authorization header requires 'Signature' parameter. Authorization header requires "
					+ "'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or "
					+ "a 'Date' header. Authorization=" + header.split(" ")[0]);
		}
		Instant now = this.clock.instant().plus(lead);
		String fault = scopeFault(authorization, service, time);
		fault = (fault != null) ? fault : timeFault(time, now);
		return (fault != null) ? denied(403, "SignatureDoesNotMatch", fault) : key(request, authorization, time, now);
	}

	private Checked key(WireRequest request, Authorization authorization, String time, Instant now) {
		String token = request.header("x-amz-security-token");
		SigningKey key = SandboxKeys.find(authorization.accessKeyId(), token);
		if (key == null) {
			return denied(403, "InvalidClientTokenId", "The security token included in the request is invalid.");
		}
		if (token != null && SandboxKeys.isExpired(token, now)) {
			return denied(403, "ExpiredToken", "The security token included in the request is expired");
		}
		return CanonicalRequest.isSigned(request, authorization, time, key.secret()) ? new Checked.Known(key
			.caller()) : denied(403, "SignatureDoesNotMatch",
					"The request signature we calculated does not match the signature you provided. Check your AWS "
							+ "Secret Access Key and signing method. Consult the service documentation for details.");
	}

	private static @Nullable String scopeFault(Authorization authorization, String service, String time) {
		if (!REGIONS.contains(authorization.region())) {
			return "Credential should be scoped to a valid region. ";
		}
		if (!authorization.service().equals(service)) {
			return "Credential should be scoped to correct service: '" + service + "'. ";
		}
		if (!authorization.signedHeaders().contains("host")) {
			return "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.";
		}
		if (!authorization.terminator().equals("aws4_request")) {
			return "Credential should be scoped with a valid terminator: 'aws4_request'. ";
		}
		if (!time.startsWith(authorization.date())) {
			return "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
					+ authorization.date() + "' != '" + time.substring(0, 8) + "', from '" + time + "'.";
		}
		return null;
	}

	private static @Nullable String timeFault(String time, Instant now) {
		String earliest = TIME.format(now.minus(SKEW));
		String latest = TIME.format(now.plus(SKEW));
		if (time.compareTo(earliest) < 0) {
			return "Signature expired: " + time + " is now earlier than " + earliest + " (" + TIME.format(now)
					+ " - 5 min.)";
		}
		return (time.compareTo(latest) <= 0) ? null : "Signature not yet current: " + time + " is still later than "
				+ latest + " (" + TIME.format(now) + " + 5 min.)";
	}

	private static Checked denied(int status, String code, String message) {
		return new Checked.Denied(new Refusal(status, code, message));
	}

	/** The outcome of the check. */
	public sealed interface Checked {

		/** The signature is right. */
		record Known(Caller caller) implements Checked {
		}

		/** The refusal to send. */
		record Denied(Refusal refusal) implements Checked {
		}

	}

}
