package dev.signpost.zone;

/**
 * One action of AWS and whether the role in use may do it.
 *
 * @param action as IAM names it, for example {@code route53:GetHostedZone}
 */
public record Right(String action, Standing standing) {

	/** What a try has shown. */
	public enum Standing {

		/** It was allowed. */
		HAS,

		/** It was denied. */
		LACKS,

		/** Nobody tried, or it can only be tried by writing. */
		NOT_TRIED,

		/** The try failed for another reason. */
		NOT_KNOWN

	}

}
