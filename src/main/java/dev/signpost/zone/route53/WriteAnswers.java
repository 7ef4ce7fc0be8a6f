package dev.signpost.zone.route53;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

import dev.signpost.dns.DnsText;
import dev.signpost.zone.Submission;
import dev.signpost.zone.ZoneTrouble;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.route53.model.ChangeResourceRecordSetsResponse;

/**
 * What an answer to a write proves.
 */
final class WriteAnswers {

	static final String ACTION = "route53:ChangeResourceRecordSets";

	private WriteAnswers() {
	}

	static Submission accepted(ChangeResourceRecordSetsResponse answer) {
		if (answer.changeInfo() == null || answer.changeInfo().id() == null
				|| answer.changeInfo().submittedAt() == null) {
			return new Submission.Unknown("Route 53 answered, but the answer could not be read.");
		}
		return new Submission.Accepted(Ids.change(answer.changeInfo().id()), answer.changeInfo().submittedAt(),
				answer.responseMetadata().requestId());
	}

	/**
	 * What became of the batch, or nothing if the answer proves that nothing happened and
	 * it may be sent again.
	 */
	static Optional<Submission> of(SdkException ex, String zoneId, long lead) {
		if (ex instanceof AwsServiceException answer) {
			return ServiceCodes.isBusy(answer) ? Optional.empty() : Optional.of(refusal(answer, zoneId, lead));
		}
		if (neverLeft(ex)) {
			return Optional.of(new Submission.NotSent(Troubles.of(ex, ACTION, zoneId, lead).sentence()));
		}
		return Optional.of(new Submission.Unknown("The answer of Route 53 was lost: nobody knows yet whether the "
				+ "change took effect. Signpost reads the zone to find out."));
	}

	/**
	 * Only a refusal with a code is Route 53's own: other machines on the way use the
	 * same numbers.
	 */
	private static Submission refusal(AwsServiceException answer, String zoneId, long lead) {
		if (answer.statusCode() < 400 || answer.statusCode() > 499 || ServiceCodes.code(answer).isEmpty()) {
			return new Submission.Unknown("Route 53 answered with an error of its own (" + answer.statusCode()
					+ "): nobody knows yet whether the change took effect. Signpost reads the zone to find out.");
		}
		if (ServiceCodes.code(answer).equals("InvalidChangeBatch")) {
			List<String> words = RefusalText.messages(ServiceCodes.words(answer))
				.stream()
				.map(DnsText::printable)
				.toList();
			return new Submission.Rejected(words.stream().map(RefusalText::plain).toList(), words, answer.requestId());
		}
		ZoneTrouble trouble = Troubles.of(answer, ACTION, zoneId, lead);
		String sentence = (trouble instanceof ZoneTrouble.Refused refused) ? RefusalText.plain(refused.serviceWords())
				: trouble.sentence();
		return new Submission.Rejected(List.of(sentence), List.of(Troubles.words(answer)), answer.requestId());
	}

	/** Without credentials or a connection no byte of the batch was written. */
	private static boolean neverLeft(SdkException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof CredentialsTrouble || cause instanceof ConnectException
					|| cause instanceof UnknownHostException) {
				return true;
			}
		}
		return false;
	}

}
