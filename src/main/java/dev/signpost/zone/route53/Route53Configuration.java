package dev.signpost.zone.route53;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

import dev.signpost.web.SignpostProperties;
import dev.signpost.zone.ZoneEndpoint;
import dev.signpost.zone.ZoneGateway;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the door to Route 53 together; nothing is called and no credentials are looked for
 * at start.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ZoneProperties.class)
class Route53Configuration {

	private static final Executor BACKGROUND = (look) -> Thread.ofVirtual().name("aws-access").start(look);

	@Bean
	ClockLead clockLead(Clock clock) {
		return new ClockLead(clock);
	}

	@Bean
	WriteRight writeRight() {
		return new WriteRight();
	}

	@Bean
	Patience patience(ZoneProperties properties) {
		CallBudget budget = new CallBudget(properties.callsPerSecond(), properties.burst(), Ticker.SYSTEM);
		return new Patience(budget, Ticker.SYSTEM, RandomGenerator.getDefault());
	}

	@Bean
	Route53Clients route53Clients(ZoneProperties properties, SignpostProperties signpost,
			ObjectProvider<ZoneEndpoint> standIn, ClockLead lead) {
		Route53Targets targets = new Route53Targets(properties, signpost.mode());
		return new Route53Clients(() -> targets.choose(standIn.getIfAvailable()), lead);
	}

	@Bean
	ZoneGateway zoneGateway(Route53Clients clients, Patience patience, ClockLead lead, WriteRight writeRight,
			Clock clock) {
		return new Route53ZoneGateway(clients, patience, lead, writeRight, clock);
	}

	@Bean
	Route53Access zoneAccess(Route53Clients clients, Patience patience, ClockLead lead, WriteRight writeRight,
			Clock clock) {
		return new Route53Access(new AccessCheck(clients, patience, lead, clock), writeRight, BACKGROUND, clock);
	}

}
