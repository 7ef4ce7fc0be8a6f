package dev.signpost.cluster;

import java.util.List;
import java.util.stream.Collectors;

import dev.signpost.access.Operators;
import dev.signpost.database.OnBothDatabases;
import dev.signpost.web.KeysetPage;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
@OnBothDatabases
class ClusterPagesTests {

	private static final int MANY = 10_000;

	private static final int NODES = 3;

	@Autowired
	private Clusters clusters;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManagerFactory entities;

	@BeforeEach
	void tenThousandClusters() {
		Operators.act("maya");
		if (count() == 0) {
			this.jdbc
				.sql("""
						insert into cluster (id, list_key, need_key, name, zone_id, zone_name, visibility, ttl, ns_ttl, audience,
						  endpoints, other_name_servers, installed, search_text, version, changed_at)
						select '00000000-0000-0000-0000-' || lpad(cast(n as varchar), 12, '0'),
						  'c' || lpad(cast(n as varchar), 5, '0') || '.enterprise.example/00000000-0000-0000-0000-'
						    || lpad(cast(n as varchar), 12, '0'),
						  mod(n, 5) || '/c' || lpad(cast(n as varchar), 5, '0') || '.enterprise.example/00000000-0000-0000-0000-'
						    || lpad(cast(n as varchar), 12, '0'),
						  'c' || lpad(cast(n as varchar), 5, '0') || '.enterprise.example', 'Z1', 'enterprise.example',
						  'PUBLIC', 60, 60, 'INTERNET', '', '', true,
						  'c' || lpad(cast(n as varchar), 5, '0') || '.enterprise.example', 1, current_timestamp
						from generate_series(1, %d) as numbers(n)
						"""
					.formatted(MANY)
					.replace("generate_series", onH2() ? "system_range" : "generate_series"))
				.update();
			for (int node = 0; node < NODES; node++) {
				this.jdbc
					.sql("insert into cluster_node (cluster_id, place, name, ipv4, other_addresses)"
							+ " select id, ?, ? || name, ?, '' from cluster")
					.params(node, "node" + node + ".", "203.0.113." + node)
					.update();
			}
			this.jdbc.sql(onH2() ? "analyze table cluster" : "analyze cluster").update();
		}
	}

	@AfterEach
	void nobodyActs() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void readsAPageInTwoQuestionsWhereverItIs() {
		for (String after : List.of("a.example/00000000-0000-0000-0000-000000000000", key(5_000), key(9_900))) {
			Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
			statistics.clear();
			KeysetPage<Cluster> page = this.clusters.page(null, null, after, 50);
			assertThat(page.items()).hasSize(50);
			assertThat(page.items().getLast().definition().nodes()).hasSize(NODES);
			assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
			assertThat(statistics.getEntityLoadCount()).isEqualTo(51);
		}
	}

	@Test
	void readsAPageOfTheWorstInTwoQuestionsToo() {
		for (String after : List.of("0/" + key(5_000), "3/" + key(9_003))) {
			Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
			statistics.clear();
			assertThat(this.clusters.worstFirst(null, null, null, after, 50).items()).hasSize(50);
			assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
			assertThat(statistics.getEntityLoadCount()).isEqualTo(51);
		}
	}

	@Test
	void goesThroughAllOfThemOnceInOrder() {
		String after = null;
		String last = "";
		int seen = 0;
		do {
			KeysetPage<Cluster> page = this.clusters.page(null, "Z1", after, 200);
			for (Cluster cluster : page.items()) {
				assertThat(cluster.definition().name().text()).isGreaterThan(last);
				last = cluster.definition().name().text();
				seen++;
			}
			after = page.next();
		}
		while (after != null);
		assertThat(seen).isEqualTo(MANY);
	}

	@ParameterizedTest
	@CsvSource({ "list_key, cluster_list_key, ''", "need_key, cluster_need_page, 2/" })
	void walksAnIndexInsteadOfReadingTheTable(String key, String index, String prefix) {
		String plan = this.jdbc
			.sql("explain select * from cluster where %1$s > ? order by %1$s fetch first 51 rows only".formatted(key))
			.param(prefix + key(5_000))
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.joining("\n"))
			.toLowerCase(java.util.Locale.ROOT);
		assertThat(plan).contains(index).doesNotContain("seq scan").doesNotContain("tablescan");
	}

	private static String key(int number) {
		return "c%05d.enterprise.example/00000000-0000-0000-0000-%012d".formatted(number, number);
	}

	private boolean onH2() {
		return this.entities.unwrap(SessionFactoryImplementor.class)
			.getJdbcServices()
			.getDialect() instanceof H2Dialect;
	}

	private long count() {
		return this.jdbc.sql("select count(*) from cluster").query(Long.class).single();
	}

}
