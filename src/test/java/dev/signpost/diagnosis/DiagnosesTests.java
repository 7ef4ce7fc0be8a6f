package dev.signpost.diagnosis;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.signpost.access.TestCallers;
import dev.signpost.cluster.ClusterHealth;
import dev.signpost.cluster.ClusterId;
import dev.signpost.database.OnBothDatabases;
import dev.signpost.web.Authority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs through the API, from the question to the row, in a world in memory.
 */
@OnBothDatabases
@SpringBootTest(properties = "signpost.watch.interval=0")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class DiagnosesTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private WorldLookup lookup;

	@Autowired
	private ClusterHealth health;

	@Autowired
	private ScheduledRuns schedule;

	@Autowired
	private Turns turns;

	private String token;

	private String cluster;

	@BeforeEach
	void oneClusterIsThere() throws UnsupportedEncodingException {
		for (String table : List.of("diagnosis_run", "diagnosis_claim", "cluster_node", "cluster")) {
			this.jdbc.sql("delete from " + table).update();
		}
		this.lookup.world(SampleWorld.healthy(3));
		this.turns.seen().clear();
		this.token = TestCallers.token(this.jdbc);
		this.cluster = json(send(HttpMethod.POST, "/clusters", definition())).get("id").stringValue();
	}

	@Test
	void answersWithTheFinishedRunWithinTheWait() throws UnsupportedEncodingException {
		MockHttpServletResponse answer = start("?wait=10", "{\"clusterId\": \"" + this.cluster + "\"}");
		assertThat(answer.getStatus()).isEqualTo(200);
		JsonNode run = json(answer);
		assertThat(answer.getHeader("Location")).isEqualTo("/api/v1/diagnoses/" + run.get("id").stringValue());
		assertThat(run.get("status").stringValue()).isEqualTo("FINISHED");
		assertThat(run.get("clusterId").stringValue()).isEqualTo(this.cluster);
		assertThat(run.at("/verdict/code").stringValue()).isNotEmpty();
		assertThat(run.get("evidence").size()).isGreaterThan(100);
		assertThat(run.get("questions").intValue()).isBetween(100, 170);
	}

	@Test
	void keepsARunAsItWas() throws UnsupportedEncodingException {
		this.lookup.world(silentNode3());
		JsonNode run = json(start("?wait=10", "{\"clusterId\": \"" + this.cluster + "\"}"));
		JsonNode again = json(send(HttpMethod.GET, "/diagnoses/" + run.get("id").stringValue(), null));
		assertThat(again.get("verdict")).isEqualTo(run.get("verdict"));
		assertThat(again.get("findings")).isEqualTo(run.get("findings"));
		assertThat(json(send(HttpMethod.GET, "/diagnoses?clusterId=" + this.cluster, null)).get("items"))
			.singleElement()
			.satisfies((line) -> {
				assertThat(line.at("/verdict/code")).isEqualTo(run.at("/verdict/code"));
				assertThat(line.get("askedBy").stringValue()).isEqualTo("test");
			});
	}

	@Test
	void tellsOneDeadNodeAsOneThing() throws UnsupportedEncodingException {
		this.lookup.world(silentNode3());
		JsonNode run = json(start("?wait=10", "{\"clusterId\": \"" + this.cluster + "\"}"));
		Set<String> leading = run.get("findings")
			.valueStream()
			.filter((finding) -> Set.of("CRITICAL", "ERROR", "WARNING").contains(finding.get("severity").stringValue())
					&& finding.get("becauseOf").isNull())
			.map((finding) -> finding.get("check").stringValue() + " " + finding.get("node").asString())
			.collect(Collectors.toSet());
		assertThat(leading).containsExactly("N1 node3");
		assertThat(run.at("/verdict/code").stringValue()).isEqualTo("WORKING_ONE_NODE_DOWN");
		assertThat(run.at("/verdict/headline").stringValue()).contains("node3");
		assertThat(this.health.of(List.of(ClusterId.parse(this.cluster).orElseThrow())).values()).singleElement()
			.satisfies((health) -> {
				assertThat(health.shape()).isEqualTo(ClusterHealth.Shape.CARE);
				assertThat(health.nodes()).extracting(ClusterHealth.NodeHealth::shape)
					.containsExactly(ClusterHealth.Shape.FINE, ClusterHealth.Shape.FINE, ClusterHealth.Shape.STOP);
			});
	}

	@Test
	void joinsTheRunUnderWay() throws UnsupportedEncodingException {
		this.lookup.world(SampleWorld.healthy(3)).holding((server, question) -> server.label().equals("node3"));
		String first = start("", "{\"clusterId\": \"" + this.cluster + "\"}").getHeader("Location");
		assertThat(start("", "{\"name\": \"redis-12000.cache.enterprise.example\"}").getHeader("Location"))
			.isEqualTo(first);
		JsonNode soFar = json(send(HttpMethod.GET, first.substring("/api/v1".length()), null));
		assertThat(soFar.get("status").stringValue()).isEqualTo("RUNNING");
		assertThat(soFar.get("verdict").isNull()).isTrue();
		this.lookup.release();
		assertThat(json(start("?wait=10", "{\"clusterId\": \"" + this.cluster + "\"}")).get("status").stringValue())
			.isEqualTo("FINISHED");
	}

	@Test
	void findsTheClusterOfADatabaseAndFollowsIt() throws UnsupportedEncodingException {
		JsonNode run = json(start("?wait=10", "{\"name\": \"redis-13000.cache.enterprise.example\"}"));
		assertThat(run.get("clusterId").stringValue()).isEqualTo(this.cluster);
		assertThat(run.get("evidence").valueStream())
			.anyMatch((one) -> one.get("question").stringValue().startsWith("redis-13000."));
	}

	@Test
	void refusesWhatIsNotOursAndWhatIsNoName() throws UnsupportedEncodingException {
		assertThat(start("", "{\"name\": \"www.example.org\"}").getStatus()).isEqualTo(404);
		assertThat(start("", "{\"name\": \"..\"}").getStatus()).isEqualTo(422);
		assertThat(start("", "{}").getStatus()).isEqualTo(422);
		assertThat(start("?wait=11", "{\"clusterId\": \"" + this.cluster + "\"}").getStatus()).isEqualTo(400);
		assertThat(send(HttpMethod.GET, "/diagnoses/d-abcdefgh2345", null).getStatus()).isEqualTo(404);
	}

	@Test
	void allowsTenRunsAMinute() throws UnsupportedEncodingException {
		List<Integer> statuses = IntStream.range(0, 11)
			.mapToObj((i) -> start("?wait=10", "{\"clusterId\": \"" + this.cluster + "\"}"))
			.map((answer) -> answer.getStatus())
			.toList();
		assertThat(statuses.subList(0, 10)).containsOnly(200);
		MockHttpServletResponse refused = start("", "{\"clusterId\": \"" + this.cluster + "\"}");
		assertThat(refused.getStatus()).isEqualTo(429);
		assertThat(refused.getHeader("Retry-After")).matches("[1-6]");
		assertThat(refused.getContentAsString()).contains("/problems/too-often");
	}

	@Test
	void needsTheRightToDiagnoseAndNoOther() throws UnsupportedEncodingException {
		this.token = TestCallers.token(this.jdbc, Set.of(Authority.DIAGNOSE_RUN));
		assertThat(start("?wait=10", "{\"clusterId\": \"" + this.cluster + "\"}").getStatus()).isEqualTo(200);
		this.token = TestCallers.token(this.jdbc, Set.of(Authority.CLUSTER_READ));
		assertThat(start("", "{\"clusterId\": \"" + this.cluster + "\"}").getStatus()).isEqualTo(403);
	}

	@Test
	void showsACrashedRunAsNotKnown() throws UnsupportedEncodingException {
		this.jdbc
			.sql("insert into diagnosis_run (id, cluster_id, cluster_name, origin, asked_by, started_at, deadline_at,"
					+ " took_millis, questions) values ('d-abcdefgh2345', ?, 'cache.enterprise.example', 'PERSON', 'x',"
					+ " timestamp '2026-01-01 00:00:00', timestamp '2026-01-01 00:00:30', 0, 0)")
			.param(this.cluster)
			.update();
		JsonNode run = json(send(HttpMethod.GET, "/diagnoses/d-abcdefgh2345", null));
		assertThat(run.get("status").stringValue()).isEqualTo("FINISHED");
		assertThat(run.at("/verdict/code").stringValue()).isEqualTo("NOT_KNOWN");
	}

	@Test
	void keepsOfTheScheduleOnlyWhatTurned() {
		ClusterId id = ClusterId.parse(this.cluster).orElseThrow();
		RunId first = this.schedule.run(id).orElseThrow();
		RunId same = this.schedule.run(id).orElseThrow();
		assertThat(this.turns.seen()).isEmpty();
		this.lookup.world(silentNode3());
		RunId turned = this.schedule.run(id).orElseThrow();
		assertThat(kept(first)).isEqualTo(1);
		assertThat(kept(same)).isZero();
		assertThat(kept(turned)).isEqualTo(1);
		assertThat(this.turns.seen()).singleElement()
			.satisfies((turn) -> assertThat(turn.after().code()).isEqualTo(VerdictCode.WORKING_ONE_NODE_DOWN));
	}

	@Test
	void knowsWhoIsDue() throws UnsupportedEncodingException {
		assertThat(this.schedule.due(Duration.ofMinutes(5)).watched()).as("never delegated, never diagnosed").isZero();
		start("?wait=10", "{\"clusterId\": \"" + this.cluster + "\"}");
		assertThat(this.schedule.due(Duration.ofMinutes(5)).clusters()).isEmpty();
		assertThat(this.schedule.due(Duration.ZERO).clusters()).extracting(ClusterId::toString)
			.containsExactly(this.cluster);
	}

	@Test
	void forgetsWhatIsOlderThanNinetyDays() throws UnsupportedEncodingException {
		String id = json(start("?wait=10", "{\"clusterId\": \"" + this.cluster + "\"}")).get("id").stringValue();
		this.schedule.forgetOld();
		assertThat(kept(new RunId(id))).isEqualTo(1);
		this.jdbc.sql("update diagnosis_run set started_at = timestamp '2026-01-01 00:00:00'").update();
		this.schedule.forgetOld();
		assertThat(kept(new RunId(id))).isZero();
	}

	private long kept(RunId run) {
		return this.jdbc.sql("select count(*) from diagnosis_run where id = ? and evidence is not null")
			.param(run.text())
			.query(Long.class)
			.single();
	}

	private static SampleWorld silentNode3() {
		SampleWorld world = SampleWorld.healthy(3);
		return world.silent(world.node(3));
	}

	private MockHttpServletResponse start(String parameters, String body) {
		return send(HttpMethod.POST, "/diagnoses" + parameters, body);
	}

	private MockHttpServletResponse send(HttpMethod method, String path, String body) {
		var request = this.mvc.method(method).uri("/api/v1" + path).header("Authorization", "Bearer " + this.token);
		if (body != null) {
			request = request.contentType(MediaType.APPLICATION_JSON).content(body);
		}
		return request.exchange().getResponse();
	}

	private static JsonNode json(MockHttpServletResponse answer) throws UnsupportedEncodingException {
		return JSON.readTree(answer.getContentAsString());
	}

	private static String definition() {
		String nodes = IntStream.rangeClosed(1, 3)
			.mapToObj(
					(i) -> """
							{"name": "node%d.cache.enterprise.example", "ipv4": "203.0.113.%d", "ipv6": null, "otherAddresses": []}"""
						.formatted(i, 10 + i))
			.collect(Collectors.joining(", "));
		return """
				{"name": "cache.enterprise.example", "zoneId": "Z0ENTERPRISE0SANDBOX", "ttl": 60, "nodes": [%s],
				 "endpoints": [{"name": "redis-12000.cache.enterprise.example", "port": 12000, "tls": false}]}"""
			.formatted(nodes);
	}

	@TestConfiguration
	static class Worlds {

		@Bean
		@Primary
		WorldLookup worldLookup() {
			return new WorldLookup(SampleWorld.healthy(3));
		}

		@Bean
		Turns turns() {
			return new Turns();
		}

	}

	static class Turns {

		private final List<VerdictChanged> seen = new CopyOnWriteArrayList<>();

		List<VerdictChanged> seen() {
			return this.seen;
		}

		@EventListener
		void on(VerdictChanged turn) {
			this.seen.add(turn);
		}

	}

}
