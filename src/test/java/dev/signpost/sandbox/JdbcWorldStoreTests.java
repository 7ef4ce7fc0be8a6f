package dev.signpost.sandbox;

import dev.signpost.database.Database;
import dev.signpost.database.Databases;
import dev.signpost.database.TestDatabase;
import dev.signpost.sandbox.route53.Doubles;
import dev.signpost.sandbox.route53.Route53Double;
import dev.signpost.sandbox.route53.Sets;
import dev.signpost.sandbox.route53.SignedClient;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static dev.signpost.sandbox.route53.SignedClient.simple;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A restart keeps everything, and two instances share it, on both databases.
 */
class JdbcWorldStoreTests {

	@ParameterizedTest
	@EnumSource
	void keepsZonesSetsAndChangesOverARestart(Database kind) {
		TestDatabase database = migrated(kind);
		String zone;
		String change;
		String before;
		try (Route53Double first = Doubles.on(store(database))) {
			SignedClient client = new SignedClient(first.endpoint());
			zone = client.createZone("example.com");
			change = client.change(zone, Sets.ofEveryKind()).first("Id");
			client.change(zone, simple("DELETE", "plain.example.com", "A", "60", "192.0.2.1", "192.0.2.2"));
			before = records(client, zone);
			assertThat(before).contains("\\052.wild.example.com.").doesNotContain("plain");
		}
		try (Route53Double second = Doubles.on(store(database))) {
			SignedClient client = new SignedClient(second.endpoint());
			assertThat(records(client, zone)).isEqualTo(before);
			assertThat(client.get("/2013-04-01" + change).first("Status")).isEqualTo("INSYNC");
			assertThat(client.get("/2013-04-01/hostedzone/" + zone).all("NameServer")).hasSize(4);
		}
	}

	@ParameterizedTest
	@EnumSource
	void letsTwoInstancesShareOneWorld(Database kind) {
		TestDatabase database = migrated(kind);
		try (Route53Double first = Doubles.on(store(database)); Route53Double second = Doubles.on(store(database))) {
			SignedClient one = new SignedClient(first.endpoint());
			SignedClient other = new SignedClient(second.endpoint());
			String zone = one.createZone("example.com");
			for (int i = 0; i < 5; i++) {
				assertThat(
						one.change(zone, simple("CREATE", "a" + i + ".example.com", "A", "60", "192.0.2.1")).status())
					.isEqualTo(200);
				assertThat(
						other.change(zone, simple("CREATE", "b" + i + ".example.com", "A", "60", "192.0.2.1")).status())
					.isEqualTo(200);
			}
			assertThat(other.change(zone, simple("CREATE", "a1.example.com", "A", "60", "192.0.2.9")).first("Message"))
				.contains("already exists");
			assertThat(records(one, zone)).isEqualTo(records(other, zone));
		}
	}

	private static String records(SignedClient client, String zone) {
		return client.get("/2013-04-01/hostedzone/" + zone + "/rrset").body();
	}

	private static JdbcWorldStore store(TestDatabase database) {
		return new JdbcWorldStore(JdbcClient.create(database.dataSource()),
				new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));
	}

	private static TestDatabase migrated(Database kind) {
		TestDatabase database = Databases.fresh(kind);
		Flyway.configure()
			.dataSource(database.dataSource())
			.locations("classpath:db/migration/sandbox")
			.load()
			.migrate();
		return database;
	}

}
