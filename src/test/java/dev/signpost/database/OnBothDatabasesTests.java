package dev.signpost.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;

import static org.assertj.core.api.Assertions.assertThat;

@DataJpaTest
@OnBothDatabases
class OnBothDatabasesTests {

	private static final Set<Database> SEEN = EnumSet.noneOf(Database.class);

	@Autowired
	private DataSource dataSource;

	@Test
	void connectsToTheDatabaseOfTheRound() throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			assertThat(connection.getMetaData().getDatabaseProductName())
				.isEqualToIgnoringCase(BothDatabases.current().name());
			assertThat(SEEN.add(BothDatabases.current())).as("a round that was not there before").isTrue();
		}
	}

}
