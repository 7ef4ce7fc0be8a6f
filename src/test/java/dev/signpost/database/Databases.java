package dev.signpost.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import dev.signpost.peer.Peers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Hands out empty databases to tests.
 */
public final class Databases {

	private static final String H2_FLAGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
			+ ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private Databases() {
	}

	/**
	 * A new, empty database; aborts the running test where PostgreSQL cannot start.
	 */
	public static TestDatabase fresh(Database kind) {
		String name = "test" + NUMBER.incrementAndGet();
		return switch (kind) {
			case H2 -> new TestDatabase(kind, "jdbc:h2:mem:" + name + H2_FLAGS, "sa");
			case POSTGRESQL -> freshPostgres(name);
		};
	}

	/**
	 * The one PostgreSQL of these tests; aborts the running test where it cannot start.
	 */
	public static EmbeddedPostgres postgres() {
		EmbeddedPostgres server = Shared.SERVER;
		if (server == null) {
			throw Peers.missing("PostgreSQL", Shared.problem);
		}
		return server;
	}

	private static TestDatabase freshPostgres(String name) {
		EmbeddedPostgres server = postgres();
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
			return new TestDatabase(Database.POSTGRESQL, server.getJdbcUrl("postgres", name), "postgres");
		}
		catch (SQLException ex) {
			throw new IllegalStateException("No database " + name, ex);
		}
	}

	/**
	 * Started on first use and stopped with the JVM: pools that outlive a test class
	 * would wait for a server that stops before them.
	 */
	private static final class Shared {

		private static String problem = "";

		private static final EmbeddedPostgres SERVER = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder()
					.setServerConfig("max_connections", "300")
					.setServerConfig("fsync", "off")
					.setPGStartupWait(Duration.ofSeconds(30))
					.start();
			}
			catch (IOException | IllegalStateException ex) {
				problem = "its binaries do not start here: " + ex.getMessage();
				return null;
			}
		}

	}

}
