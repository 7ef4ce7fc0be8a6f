package dev.signpost.zone.route53;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;

import dev.signpost.sandbox.route53.signature.SandboxKeys;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A gateway to a server on loopback, with a clock and pauses that the test holds. */
final class GatewayFixture implements AutoCloseable {

	final FakeTicker ticker = new FakeTicker();

	final ClockLead lead;

	final WriteRight writeRight = new WriteRight();

	final Route53Clients clients;

	final Route53ZoneGateway gateway;

	GatewayFixture(URI endpoint) {
		this(endpoint, Clock.systemUTC());
	}

	GatewayFixture(URI endpoint, Instant now) {
		this(endpoint, Clock.fixed(now, ZoneOffset.UTC));
	}

	private GatewayFixture(URI endpoint, Clock clock) {
		this(new Route53Target(endpoint,
				StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")), true), clock);
	}

	/** With the keys of the sandbox. */
	static GatewayFixture sandbox(URI endpoint, Clock clock, Duration writeTimeout) {
		return new GatewayFixture(
				new Route53Target(endpoint,
						StaticCredentialsProvider
							.create(AwsBasicCredentials.create(SandboxKeys.ACCESS_KEY_ID, SandboxKeys.SECRET)),
						true),
				clock, writeTimeout);
	}

	GatewayFixture(Route53Target target, Clock clock) {
		this(target, clock, Duration.ofSeconds(10));
	}

	private GatewayFixture(Route53Target target, Clock clock, Duration writeTimeout) {
		this.lead = new ClockLead(clock);
		this.clients = new Route53Clients(() -> target, this.lead, writeTimeout);
		CallBudget budget = new CallBudget(3, 1000, this.ticker);
		Patience patience = new Patience(budget, this.ticker, new Random(1));
		this.gateway = new Route53ZoneGateway(this.clients, patience, this.lead, this.writeRight, clock);
	}

	@Override
	public void close() {
		this.clients.close();
	}

}
