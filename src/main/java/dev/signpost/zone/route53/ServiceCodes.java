package dev.signpost.zone.route53;

import java.util.Set;
import java.util.regex.Pattern;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The error codes of AWS sorted by what they mean here.
 */
final class ServiceCodes {

	private static final Set<String> BUSY = Set.of("Throttling", "ThrottlingException", "PriorRequestNotComplete",
			"RequestLimitExceeded", "TooManyRequestsException");

	private static final Set<String> DENIED = Set.of("AccessDenied", "AccessDeniedException", "AuthorizationError",
			"OptInRequired");

	private static final Set<String> CREDENTIALS = Set.of("ExpiredToken", "ExpiredTokenException",
			"InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId", "SignatureDoesNotMatch",
			"InvalidSignatureException", "IncompleteSignature", "MissingAuthenticationToken",
			"MissingAuthenticationTokenException");

	private static final Set<String> CLOCK = Set.of("RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture");

	/** The codes of a bad signature stand for a wrong clock, too. */
	private static final Pattern CLOCK_WORDS = Pattern.compile("^Signature (expired|not yet current).*",
			Pattern.DOTALL);

	private ServiceCodes() {
	}

	/**
	 * Whether the answer proves that nothing was done because the service is busy.
	 */
	static boolean isBusy(AwsServiceException answer) {
		return answer.statusCode() == 400 && BUSY.contains(code(answer));
	}

	static boolean isThrottling(AwsServiceException answer) {
		return BUSY.contains(code(answer));
	}

	static boolean isDenied(AwsServiceException answer) {
		return DENIED.contains(code(answer));
	}

	static boolean isClock(AwsServiceException answer) {
		return CLOCK.contains(code(answer)) || CLOCK_WORDS.matcher(words(answer)).matches();
	}

	static boolean isCredentials(AwsServiceException answer) {
		return CREDENTIALS.contains(code(answer));
	}

	static String code(AwsServiceException answer) {
		AwsErrorDetails details = answer.awsErrorDetails();
		return (details == null || details.errorCode() == null) ? "" : details.errorCode();
	}

	static String words(AwsServiceException answer) {
		AwsErrorDetails details = answer.awsErrorDetails();
		return (details == null || details.errorMessage() == null) ? "" : details.errorMessage();
	}

}
