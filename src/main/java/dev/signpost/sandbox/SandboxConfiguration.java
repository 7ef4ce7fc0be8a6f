package dev.signpost.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import dev.signpost.cluster.ClusterCensus;
import dev.signpost.lookup.StartingPoints;
import dev.signpost.sandbox.network.Pace;
import dev.signpost.sandbox.network.SandboxNetwork;
import dev.signpost.sandbox.route53.DoubleSettings;
import dev.signpost.sandbox.route53.Route53Double;
import dev.signpost.sandbox.route53.SandboxSeed;
import dev.signpost.web.Authority;
import dev.signpost.web.NavigationItem;
import dev.signpost.web.StartLine;
import dev.signpost.zone.ZoneEndpoint;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sandbox mode only: a Route 53 of our own, with its world in our tables. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "signpost.mode", havingValue = "sandbox", matchIfMissing = true)
@EnableConfigurationProperties(SandboxProperties.class)
class SandboxConfiguration {

	private static final Duration REFRESH = Duration.ofMillis(50);

	@Bean
	Route53Double route53Double(SandboxProperties properties, JdbcClient jdbc, PlatformTransactionManager transactions,
			Clock clock) {
		JdbcWorldStore store = new JdbcWorldStore(jdbc, new TransactionTemplate(transactions));
		Route53Double started = Route53Double
			.start(new DoubleSettings(properties.port(), properties.pending(), store, clock, false));
		SandboxSeed.plant(started.ledger(), clock.instant());
		return started;
	}

	@Bean
	NodeFaults nodeFaults(JdbcClient jdbc, Clock clock) {
		return new NodeFaults(jdbc, clock);
	}

	@Bean
	SandboxNetwork sandboxNetworkView(Route53Double route53, ObjectProvider<ClusterCensus> clusters, NodeFaults faults,
			SandboxProperties properties, Clock clock) {
		Pace pace = new Pace(properties.detection(), properties.slow(), REFRESH);
		return new SandboxNetwork(route53.ledger(), new SavedClusters(clusters), faults::of, pace, clock);
	}

	@Bean
	SandboxNodes sandboxNodes(SandboxNetwork network, NodeFaults faults) {
		return new SandboxNodes(network, faults);
	}

	@Bean
	NavigationItem sandboxItem() {
		return new NavigationItem("sandbox.nav", "/sandbox", 80, Authority.CLUSTER_READ);
	}

	@Bean
	StartingPoints sandboxStartingPoints() {
		return new SandboxStartingPoints();
	}

	/**
	 * What the AWS CLI and SDKs need to use the sandbox.
	 */
	@Bean
	StartLine sandboxStartLine(ZoneEndpoint endpoint) {
		return () -> Optional.of(new StartLine.Line("Route 53", endpoint.address() + "\nAWS_ACCESS_KEY_ID="
				+ endpoint.accessKeyId() + "\nAWS_SECRET_ACCESS_KEY=" + endpoint.secretAccessKey()));
	}

	@Bean
	ZoneEndpoint sandboxEndpoint(Route53Double route53) {
		return new SandboxEndpoint(route53);
	}

}
