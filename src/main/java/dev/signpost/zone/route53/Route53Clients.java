package dev.signpost.zone.route53;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The clients of the SDK, made on the first call, so that a start never waits for
 * credentials.
 *
 * <p>
 * None of them repeats a call by itself: a repeated write that meets its own success
 * would look like a refusal, and {@link Patience} repeats the reads where it can be seen.
 */
final class Route53Clients implements AutoCloseable {

	static final Duration READ = Duration.ofSeconds(5);

	private static final Duration WRITE = Duration.ofSeconds(10);

	private final Supplier<Route53Target> targets;

	private final ClockLead lead;

	private final Duration writeTimeout;

	private @Nullable Opened opened;

	Route53Clients(Supplier<Route53Target> targets, ClockLead lead) {
		this(targets, lead, WRITE);
	}

	Route53Clients(Supplier<Route53Target> targets, ClockLead lead, Duration writeTimeout) {
		this.targets = targets;
		this.lead = lead;
		this.writeTimeout = writeTimeout;
	}

	Route53Client reading() {
		return opened().reading();
	}

	Route53Client writing() {
		return opened().writing();
	}

	StsClient identity() {
		return opened().identity();
	}

	Route53Target target() {
		return opened().target();
	}

	@Override
	public synchronized void close() {
		if (this.opened != null) {
			this.opened.reading().close();
			this.opened.writing().close();
			this.opened.identity().close();
			this.opened = null;
		}
	}

	private synchronized Opened opened() {
		if (this.opened == null) {
			this.opened = open(this.targets.get());
		}
		return this.opened;
	}

	private Opened open(Route53Target target) {
		return new Opened(target, tuned(Route53Client.builder(), target, READ).build(),
				tuned(Route53Client.builder(), target, this.writeTimeout).build(),
				tuned(StsClient.builder(), target, READ).build());
	}

	private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> B tuned(B builder, Route53Target target,
			Duration timeout) {
		builder.region(Region.AWS_GLOBAL)
			.credentialsProvider(target.credentials())
			.httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(READ).socketTimeout(timeout))
			.overrideConfiguration((settings) -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry())
				.apiCallTimeout(timeout)
				.addExecutionInterceptor(this.lead));
		if (target.endpoint() != null) {
			builder.endpointOverride(target.endpoint());
		}
		return builder;
	}

	private record Opened(Route53Target target, Route53Client reading, Route53Client writing, StsClient identity) {
	}

}
