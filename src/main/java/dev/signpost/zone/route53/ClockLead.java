package dev.signpost.zone.route53;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;

import software.amazon.awssdk.auth.signer.AwsSignerExecutionAttribute;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * How far this machine's clock is ahead, measured by the Date of each answer.
 *
 * <p>
 * The SDK would silently correct a wrong clock after the first refusal. A change must be
 * signed with the clock whose lead is known, so here nothing is corrected: the refusal is
 * told.
 */
final class ClockLead implements ExecutionInterceptor {

	private final Clock clock;

	private final AtomicLong seconds = new AtomicLong();

	ClockLead(Clock clock) {
		this.clock = clock;
	}

	long seconds() {
		return this.seconds.get();
	}

	@Override
	@SuppressWarnings("deprecation")
	public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
		attributes.putAttributeIfAbsent(AwsSignerExecutionAttribute.SIGNING_CLOCK, this.clock);
	}

	@Override
	public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
		context.httpResponse().firstMatchingHeader("Date").ifPresent(this::measure);
	}

	private void measure(String date) {
		try {
			Instant theirs = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
			this.seconds.set(Duration.between(theirs, this.clock.instant()).toSeconds());
		}
		catch (DateTimeException ex) {
			// an answer without a readable date measures nothing
		}
	}

}
