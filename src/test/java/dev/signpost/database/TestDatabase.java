package dev.signpost.database;

import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An empty database of a test's own.
 *
 * @param url as JDBC reads it
 * @param user who owns the database
 */
public record TestDatabase(Database kind, String url, String user) {

	/**
	 * A data source without a pool: each connection is a new one.
	 */
	public DataSource dataSource() {
		return new DriverManagerDataSource(this.url, this.user, "");
	}

	Stream<String> properties() {
		return Stream.of("spring.datasource.url=" + this.url, "spring.datasource.username=" + this.user,
				"spring.datasource.password=", "spring.datasource.hikari.minimum-idle=1",
				"spring.test.database.replace=none");
	}

}
