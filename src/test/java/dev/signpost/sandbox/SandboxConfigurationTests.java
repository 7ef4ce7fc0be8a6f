package dev.signpost.sandbox;

import java.net.URI;
import java.time.Clock;

import javax.sql.DataSource;

import dev.signpost.database.Database;
import dev.signpost.database.Databases;
import dev.signpost.sandbox.route53.Route53Double;
import dev.signpost.sandbox.route53.SignedClient;
import dev.signpost.web.StartLine;
import dev.signpost.zone.ZoneEndpoint;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sandbox is there in sandbox mode and nowhere else.
 */
class SandboxConfigurationTests {

	private final DataSource database = Databases.fresh(Database.H2).dataSource();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(SandboxConfiguration.class)
		.withBean(JdbcClient.class, () -> JdbcClient.create(this.database))
		.withBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(this.database))
		.withBean(Clock.class, Clock::systemUTC);

	@Test
	void isNotThereInLiveMode() {
		this.runner.withPropertyValues("signpost.mode=live")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(Route53Double.class)
				.doesNotHaveBean(ZoneEndpoint.class)
				.doesNotHaveBean(StartLine.class));
	}

	@Test
	void answersOnLoopbackAndTellsItsKeys() {
		migrate();
		this.runner.run((context) -> {
			ZoneEndpoint endpoint = context.getBean(ZoneEndpoint.class);
			assertThat(endpoint.address().getHost()).isEqualTo("127.0.0.1");
			assertThat(context.getBean(StartLine.class).line().orElseThrow().text())
				.contains(endpoint.address().toString(), endpoint.accessKeyId(), endpoint.secretAccessKey());
			assertThat(zones(endpoint.address())).isEqualTo(5);
		});
	}

	@Test
	void tellsItsStoryOnlyOnce() {
		migrate();
		this.runner.run((context) -> new SignedClient(context.getBean(ZoneEndpoint.class).address())
			.createZone("mine.example.com"));
		this.runner.run((context) -> assertThat(zones(context.getBean(ZoneEndpoint.class).address())).isEqualTo(6));
	}

	@ParameterizedTest
	@ValueSource(strings = { "signpost.sandbox.port=65536", "signpost.sandbox.port=-1", "signpost.sandbox.port=x",
			"signpost.sandbox.pending=soon", "signpost.sandbox.pending=-1s" })
	void stopsTheStartAtASettingThatMakesNoSense(String setting) {
		migrate();
		this.runner.withPropertyValues(setting).run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).hasStackTraceContaining(setting.split("[.=]")[2]);
		});
	}

	private static int zones(URI endpoint) {
		return new SignedClient(endpoint).get("/2013-04-01/hostedzone").all("Name").size();
	}

	private void migrate() {
		Flyway.configure().dataSource(this.database).locations("classpath:db/migration/sandbox").load().migrate();
	}

}
