package dev.signpost.zone.route53;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** No credentials could be had, so the call was never sent. */
final class CredentialsTrouble extends SdkClientException {

	private static final long serialVersionUID = 1L;

	CredentialsTrouble(SdkException cause) {
		super(SdkClientException.builder().message(cause.getMessage()).cause(cause));
	}

}
