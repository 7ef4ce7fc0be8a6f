package dev.signpost.zone.route53;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.signpost.dns.DnsText;
import dev.signpost.zone.ZoneTrouble;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.route53.model.NoSuchHostedZoneException;

/**
 * What the SDK throws, said in plain words.
 */
final class Troubles {

	private static final Pattern ACTION = Pattern.compile("not authorized to perform: ([a-z0-9]+:[A-Za-z0-9]+)");

	private static final String UNREACHABLE = "Route 53 did not answer, or not in time. "
			+ "Check this machine's way to route53.amazonaws.com and try again.";

	private Troubles() {
	}

	/**
	 * Why a call brought no answer.
	 * @param action as IAM names it, for example {@code route53:GetHostedZone}
	 * @param subject what was asked for, for example a zone's id
	 * @param lead how many seconds this machine's clock is ahead of AWS
	 */
	static ZoneTrouble of(SdkException ex, String action, String subject, long lead) {
		return switch (ex) {
			case CredentialsTrouble missing -> credentials(missing);
			case NoSuchHostedZoneException missing -> new ZoneTrouble.NoSuchZone(subject,
					"There is no hosted zone " + subject + " in this account. It may have been deleted.");
			case AwsServiceException answer -> of(answer, action, lead);
			default -> (ex.getCause() instanceof CredentialsTrouble missing) ? credentials(missing)
					: new ZoneTrouble.Unreachable(UNREACHABLE);
		};
	}

	private static ZoneTrouble of(AwsServiceException answer, String action, long lead) {
		String words = words(answer);
		if (ServiceCodes.isThrottling(answer)) {
			return throttled();
		}
		if (answer.statusCode() >= 500) {
			return new ZoneTrouble.Unreachable(
					"Route 53 answered with an error of its own (" + answer.statusCode() + "). Try again in a minute.");
		}
		if (ServiceCodes.isClock(answer)) {
			return clock(lead);
		}
		if (ServiceCodes.isCredentials(answer)) {
			return new ZoneTrouble.NoCredentials(
					"AWS does not accept the credentials: " + words + " Renew them, then try again.");
		}
		if (ServiceCodes.isDenied(answer)) {
			String denied = deniedAction(words, action);
			return new ZoneTrouble.Denied(denied, "The role lacks the right " + denied
					+ ". Add it to the role's policy; the page Settings, AWS prints the policy.", words);
		}
		return new ZoneTrouble.Refused("Route 53 refused the question: " + words, words);
	}

	static ZoneTrouble throttled() {
		return new ZoneTrouble.Throttled("This AWS account's calls to Route 53 are used up for the moment. "
				+ "Another program may be asking, too. Try again in a minute.");
	}

	private static ZoneTrouble clock(long lead) {
		String side = (lead >= 0) ? " ahead of AWS" : " behind AWS";
		return new ZoneTrouble.ClockSkew("This machine's clock is " + duration(Math.abs(lead)) + side
				+ ", and AWS refuses signatures that are more than 5 minutes off. Set the clock, then try again.",
				lead);
	}

	private static String duration(long seconds) {
		return (seconds < 120) ? seconds + " seconds" : (seconds + 30) / 60 + " minutes";
	}

	private static ZoneTrouble credentials(CredentialsTrouble missing) {
		if (missing.getCause() instanceof AwsServiceException answer) {
			return new ZoneTrouble.NoCredentials("AWS did not hand out the role's credentials: " + words(answer)
					+ " Check SIGNPOST_ROUTE53_ROLE_ARN and the role's trust policy.");
		}
		return new ZoneTrouble.NoCredentials("No AWS credentials were found on this machine. "
				+ "Give Signpost a role, or set AWS_PROFILE or AWS_ACCESS_KEY_ID, and start it again.");
	}

	/** What the service said, fit to be shown. */
	static String words(AwsServiceException answer) {
		String words = ServiceCodes.words(answer);
		return DnsText.printable(words.isEmpty() ? ServiceCodes.code(answer) + " " + answer.statusCode() : words);
	}

	private static String deniedAction(String words, String asked) {
		Matcher matcher = ACTION.matcher(words);
		return matcher.find() ? matcher.group(1) : asked;
	}

}
