package dev.signpost.cluster.web;

import java.io.UnsupportedEncodingException;
import java.util.Map;

import dev.signpost.access.Operators;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class ClustersApiControllerTests {

	private static final String ZONE = "Z0ENTERPRISE0SANDBOX";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nothingIsThere() {
		this.jdbc.sql("delete from cluster_node").update();
		this.jdbc.sql("delete from cluster").update();
	}

	@Test
	void savesADefinitionAndSaysWhereItIs() throws UnsupportedEncodingException {
		MockHttpServletResponse answer = define("cache-eu", 60);
		JsonNode cluster = JSON.readTree(answer.getContentAsString());
		assertThat(answer.getStatus()).isEqualTo(201);
		assertThat(answer.getHeader("ETag")).isEqualTo("\"1\"");
		assertThat(answer.getHeader("Location")).isEqualTo("/api/v1/clusters/" + cluster.get("id").stringValue());
		assertThat(cluster.get("delegation").stringValue()).isEqualTo("NONE");
		assertThat(cluster.get("verdict").isNull()).isTrue();
		assertThat(cluster.get("nsTtl").intValue()).isEqualTo(60);
		assertThat(cluster.get("nodes").get(0).get("name").stringValue())
			.isEqualTo("node1.cache-eu.enterprise.example");
	}

	@Test
	void refusesANameThatIsTaken() throws UnsupportedEncodingException {
		define("cache-eu", 60);
		MockHttpServletResponse answer = define("cache-eu", 30);
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("/problems/name-taken");
	}

	@Test
	void knowsNoZoneThatRoute53DoesNotKnow() throws UnsupportedEncodingException {
		MockHttpServletResponse answer = send(HttpMethod.POST, "", null, body("cache-eu", 60).replace(ZONE, "Z0NONE"));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("\"field\":\"zoneId\"");
	}

	@Test
	void showsBothVersionsToTheSecondWhoSaves() throws UnsupportedEncodingException {
		String id = id(define("cache-eu", 60));
		assertThat(send(HttpMethod.PUT, "/" + id, "\"1\"", body("cache-eu", 30)).getHeader("ETag")).isEqualTo("\"2\"");
		MockHttpServletResponse second = send(HttpMethod.PUT, "/" + id, "\"1\"", body("cache-eu", 90));
		JsonNode problem = JSON.readTree(second.getContentAsString());
		assertThat(second.getStatus()).isEqualTo(412);
		assertThat(problem.get("type").stringValue()).isEqualTo("/problems/changed-by-someone-else");
		assertThat(problem.get("yours").get("ttl").intValue()).isEqualTo(90);
		assertThat(problem.get("now").get("ttl").intValue()).isEqualTo(30);
		assertThat(problem.get("now").get("version").intValue()).isEqualTo(2);
	}

	@Test
	void asksForTheVersionThatAChangeIsBasedOn() throws UnsupportedEncodingException {
		String id = id(define("cache-eu", 60));
		assertThat(send(HttpMethod.PUT, "/" + id, null, body("cache-eu", 30)).getStatus()).isEqualTo(428);
		assertThat(send(HttpMethod.PUT, "/" + id, "*", body("cache-eu", 30)).getStatus()).isEqualTo(400);
		assertThat(send(HttpMethod.PUT, "/" + id, "1", body("cache-eu", 30)).getStatus()).isEqualTo(400);
		assertThat(send(HttpMethod.GET, "/" + id, null, null).getHeader("ETag")).isEqualTo("\"1\"");
	}

	@Test
	void neverMovesACluster() throws UnsupportedEncodingException {
		String id = id(define("cache-eu", 60));
		MockHttpServletResponse answer = send(HttpMethod.PUT, "/" + id, "\"1\"", body("cache-us", 60));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("NAME_IS_FIXED");
	}

	@Test
	void forgetsADefinitionThatIsNotDelegated() throws UnsupportedEncodingException {
		String id = id(define("cache-eu", 60));
		assertThat(send(HttpMethod.DELETE, "/" + id, null, null).getStatus()).isEqualTo(204);
		assertThat(send(HttpMethod.GET, "/" + id, null, null).getStatus()).isEqualTo(404);
		assertThat(send(HttpMethod.DELETE, "/" + id, null, null).getStatus()).isEqualTo(404);
		assertThat(send(HttpMethod.GET, "/%27%20OR%201=1", null, null).getStatus()).isEqualTo(404);
	}

	@Test
	void listsPageAfterPage() throws UnsupportedEncodingException {
		for (String name : java.util.List.of("c", "a", "b")) {
			define(name, 60);
		}
		JsonNode first = JSON.readTree(send(HttpMethod.GET, "?limit=2", null, null).getContentAsString());
		assertThat(first.get("items").get(0).get("name").stringValue()).isEqualTo("a.enterprise.example");
		String next = first.get("next").stringValue();
		JsonNode second = JSON
			.readTree(send(HttpMethod.GET, "?limit=2&after=" + next, null, null).getContentAsString());
		assertThat(second.get("items").get(0).get("name").stringValue()).isEqualTo("c.enterprise.example");
		assertThat(second.get("next").isNull()).isTrue();
	}

	@Test
	void refusesALimitThatIsNone() throws UnsupportedEncodingException {
		for (String limit : java.util.List.of("0", "201", "-1", "1.5", "0x10", "%2B5", "x")) {
			assertThat(send(HttpMethod.GET, "?limit=" + limit, null, null).getStatus()).as(limit).isEqualTo(400);
		}
		assertThat(send(HttpMethod.GET, "?after=nonsense", null, null).getStatus()).isEqualTo(400);
	}

	private MockHttpServletResponse define(String label, int ttl) {
		return send(HttpMethod.POST, "", null, body(label, ttl));
	}

	private static String id(MockHttpServletResponse defined) throws UnsupportedEncodingException {
		return JSON.readTree(defined.getContentAsString()).get("id").stringValue();
	}

	private MockHttpServletResponse send(HttpMethod method, String path, String version, String body) {
		var request = this.mvc.method(method)
			.uri(java.net.URI.create("/api/v1/clusters" + path))
			.with(authentication(Operators.operator("maya")));
		if (version != null) {
			request.header("If-Match", version);
		}
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).content(body);
		}
		return request.exchange().getResponse();
	}

	private static String body(String label, int ttl) {
		return JSON.writeValueAsString(Map.of("name", label + ".enterprise.example", "zoneId", ZONE, "ttl", ttl,
				"nodes", java.util.List.of(Map.of("name", "node1", "ipv4", "203.0.113.11"),
						Map.of("name", "node2", "ipv4", "203.0.113.12"))));
	}

}
