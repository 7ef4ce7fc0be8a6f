package dev.signpost.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import dev.signpost.database.Database;
import dev.signpost.database.Databases;
import dev.signpost.sandbox.network.Pace;
import dev.signpost.sandbox.network.SandboxNetwork;
import dev.signpost.sandbox.route53.Route53Double;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The simulated nodes over a double, without Spring.
 *
 * @param network must be closed
 */
public record TestNodes(SandboxNetwork network, SandboxNodes nodes) {

	public static TestNodes over(Route53Double route53) {
		DataSource database = Databases.fresh(Database.H2).dataSource();
		Flyway.configure().dataSource(database).locations("classpath:db/migration/sandbox").load().migrate();
		NodeFaults faults = new NodeFaults(JdbcClient.create(database), Clock.systemUTC());
		SandboxNetwork network = new SandboxNetwork(route53.ledger(), List::of, faults::of,
				new Pace(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ZERO), Clock.systemUTC());
		return new TestNodes(network, new SandboxNodes(network, faults));
	}

}
