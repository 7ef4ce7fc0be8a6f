package dev.signpost;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.signpost.database.Database;
import dev.signpost.database.Databases;
import dev.signpost.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The migrations: one stream, a folder for each module, the same on both databases.
 */
class MigrationTests {

	private static final Pattern NAME = Pattern.compile("V(\\d{3})__([a-z]+)_[a-z0-9_]+\\.sql");

	private static final Map<String, Integer> FIRST = Map.of("history", 10, "access", 20, "cluster", 30, "change", 40,
			"sandbox", 50, "diagnosis", 60);

	private final List<Path> files = SourceTree.files(SourceTree.MIGRATIONS, ".sql");

	@Test
	void areNamedAfterTheirModule() {
		assertThat(this.files).allSatisfy((file) -> {
			Matcher name = name(file);
			String module = file.getParent().getFileName().toString();
			assertThat(name.group(2)).as(file.toString()).isEqualTo(module);
			assertThat(Integer.parseInt(name.group(1)) / 10 * 10).as(file.toString()).isEqualTo(FIRST.get(module));
		});
	}

	@Test
	void haveNumbersOfTheirOwn() {
		assertThat(this.files.stream().map((file) -> name(file).group(1))).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@EnumSource
	void runOn(Database kind) throws SQLException {
		TestDatabase database = Databases.fresh(kind);
		assertThat(migrate(database)).isGreaterThanOrEqualTo(this.files.size());
		assertThat(migrate(database)).as("a second start").isZero();
	}

	@Test
	void makeTheSameTablesOnBoth() throws SQLException {
		TestDatabase h2 = Databases.fresh(Database.H2);
		TestDatabase postgres = Databases.fresh(Database.POSTGRESQL);
		migrate(h2);
		migrate(postgres);
		assertThat(columns(h2)).isEqualTo(columns(postgres));
	}

	/**
	 * A module is moved out with its tables, or its tables are emptied, without asking
	 * the others: they hold ids.
	 */
	@Test
	void tieNoTableToAnotherModulesTable() throws SQLException {
		TestDatabase postgres = Databases.fresh(Database.POSTGRESQL);
		migrate(postgres);
		assertThat(rows(postgres, """
				select a.relname, b.relname from pg_constraint c
				join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
				where c.contype = 'f'"""))
			.allSatisfy((pair) -> assertThat(module(pair.getFirst())).isEqualTo(module(pair.getLast())));
	}

	private static Matcher name(Path file) {
		Matcher name = NAME.matcher(file.getFileName().toString());
		assertThat(name.matches()).as(file + " is not V0NN__<module>_<what>.sql").isTrue();
		return name;
	}

	private static String module(String table) {
		return table.replaceAll("_.*", "");
	}

	private static int migrate(TestDatabase database) {
		String vendor = (database.kind() == Database.H2) ? "h2" : "postgresql";
		return Flyway.configure()
			.dataSource(database.dataSource())
			.locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
			.load()
			.migrate().migrationsExecuted;
	}

	private static List<List<String>> columns(TestDatabase database) throws SQLException {
		return rows(database, """
				select lower(table_name), lower(column_name) from information_schema.columns
				where lower(table_schema) = 'public' and table_name <> 'flyway_schema_history' order by 1, 2""");
	}

	private static List<List<String>> rows(TestDatabase database, String query) throws SQLException {
		List<List<String>> rows = new ArrayList<>();
		try (Connection connection = database.dataSource().getConnection();
				ResultSet result = connection.createStatement().executeQuery(query)) {
			while (result.next()) {
				rows.add(List.of(result.getString(1), result.getString(2)));
			}
		}
		return rows;
	}

}
