package dev.signpost.zone.route53;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

import software.amazon.awssdk.auth.signer.AwsSignerExecutionAttribute;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * What is set for a single call.
 */
final class Calls {

	private Calls() {
	}

	/**
	 * A read ends with its patience, and after 5 s in any case.
	 */
	static Consumer<AwsRequestOverrideConfiguration.Builder> within(Duration limit) {
		Duration timeout = (limit.compareTo(Route53Clients.READ) < 0) ? limit : Route53Clients.READ;
		return (settings) -> settings.apiCallTimeout(timeout);
	}

	/** The attribute has no successor that a single request can carry. */
	@SuppressWarnings("deprecation")
	static Consumer<AwsRequestOverrideConfiguration.Builder> signedAt(Clock clock) {
		return (settings) -> settings.putExecutionAttribute(AwsSignerExecutionAttribute.SIGNING_CLOCK, clock);
	}

}
