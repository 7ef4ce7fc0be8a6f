package dev.signpost.wizard.web;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.signpost.access.Operators;
import dev.signpost.cluster.BadInput;
import dev.signpost.cluster.ClusterInput;
import dev.signpost.cluster.Draft;
import dev.signpost.cluster.Draft.Part;
import dev.signpost.cluster.Drafts;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Every hostile row, once through the form and once through the API: refused at the
 * field, the typed text kept, nothing written.
 */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class BadInputTests {

	private static final String ZONE = "Z0ENTERPRISE0SANDBOX";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Drafts drafts;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void mayaActs() {
		Operators.act("maya");
	}

	@AfterEach
	void nobodyActs() {
		SecurityContextHolder.clearContext();
	}

	static Stream<BadInput> rows() {
		return BadInput.rows();
	}

	@ParameterizedTest
	@MethodSource("rows")
	void isRefusedByTheForm(BadInput row) throws UnsupportedEncodingException {
		Draft draft = draft();
		List<Long> before = written();
		MockHttpServletResponse answer = form(draft, row);
		String page = answer.getContentAsString();
		assertThat(answer.getStatus()).as(page).isEqualTo(422);
		assertThat(page).contains(HtmlUtils.htmlEscape(row.typed(), "UTF-8").replace("&#39;", "&#39;"))
			.containsPattern("id=\"" + java.util.regex.Pattern.quote(formField(row)) + "\"[^>]*aria-invalid=\"true\"")
			.contains("<title>Error: ")
			.contains("href=\"#" + formField(row) + "\"");
		assertThat(page).doesNotContain("<script>alert").doesNotContain("<img src=x");
		assertThat(written()).isEqualTo(before);
		assertThat(kept(draft)).isEqualTo(draft);
	}

	@ParameterizedTest
	@MethodSource("rows")
	void isRefusedByTheApi(BadInput row) throws UnsupportedEncodingException {
		List<Long> before = written();
		MockHttpServletResponse answer = api(json(row));
		assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(422);
		Map<?, ?> problem = JSON.readValue(answer.getContentAsString(), Map.class);
		assertThat(problem.get("type")).isEqualTo("/problems/invalid-input");
		List<?> errors = (List<?>) problem.get("errors");
		assertThat(errors).singleElement().satisfies((error) -> {
			assertThat(((Map<?, ?>) error).get("field")).isEqualTo(row.toldAt());
			if (!row.code().equals("*") && !(row.path().endsWith("tl") && !isNumber(row.typed()))) {
				assertThat(((Map<?, ?>) error).get("code")).isEqualTo(row.code());
			}
		});
		assertThat(written()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[]", "null", "\"x\"", "", "{\"name\":\"a\",\"name\":\"b\"}", "{\"color\":1}",
			"{\"nodes\":[{\"name\":\"n\",\"role\":\"admin\"}]}", "{\"name\":\"a\"} {}", "{\"ttl\":060}" })
	void isNoDefinitionAtAll(String body) throws UnsupportedEncodingException {
		List<Long> before = written();
		MockHttpServletResponse answer = api(body);
		assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(400);
		assertThat(written()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"nodes\":[null]}", "{\"ttl\":6e1}", "{\"ttl\":60.0}", "{\"ttl\":true}",
			"{\"name\":5}", "{\"nodes\":\"node1\"}", "{\"nodes\":[{\"ipv4\":1}]}", "{\"installed\":\"yes\"}",
			"{\"endpoints\":[{\"port\":\"x\"}]}" })
	void hasAFaultInAValue(String body) throws UnsupportedEncodingException {
		MockHttpServletResponse answer = api(body);
		assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("\"errors\"");
	}

	@Test
	void refusesAListOf36NodesAndOneOfNone() throws UnsupportedEncodingException {
		for (int count : List.of(0, 36)) {
			Draft draft = draft();
			Map<String, String> fields = new LinkedHashMap<>();
			List<ClusterInput.NodeInput> nodes = BadInput.nodes(count);
			for (int at = 0; at < count; at++) {
				fields.put("nodes[" + at + "].name", nodes.get(at).name());
				fields.put("nodes[" + at + "].ipv4", String.valueOf(nodes.get(at).ipv4()));
			}
			MockHttpServletResponse answer = post("/drafts/" + draft.id() + "/nodes", fields);
			assertThat(answer.getStatus()).isEqualTo(422);
			assertThat(answer.getContentAsString()).contains((count == 0) ? "Type at least one node" : "at most 35");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "nodes[99999999].name", "nodes[2147483647].name", "nodes[-1].name", "nodes[x].name",
			"nodes[300].name", "nodes.name", "nodes[0]" })
	void survivesRowsWithStrangeNumbers(String field) {
		Draft draft = draft();
		assertThat(post("/drafts/" + draft.id() + "/nodes", Map.of(field, "node1")).getStatus()).isEqualTo(400);
		assertThat(kept(draft)).isEqualTo(draft);
	}

	@Test
	void refusesADoubledFieldAndIgnoresAnUnknownOne() {
		Draft draft = draft();
		assertThat(this.mvc.post()
			.uri("/drafts/{id}/ttl", draft.id())
			.param("ttl", "60", "30")
			.with(authentication(Operators.operator("maya")))
			.with(csrf())).hasStatus(400);
		assertThat(post("/drafts/" + draft.id() + "/ttl", Map.of("ttl", "x", "role", "ADMIN", "draft.id", "1"))
			.getStatus()).isEqualTo(422);
		assertThat(kept(draft)).isEqualTo(draft);
	}

	@Test
	void refusesAPasteOfMoreThan64KiB() throws UnsupportedEncodingException {
		Draft draft = draft();
		String line = "node1 203.0.113.11\n";
		String list = line.repeat(65_536 / line.length());
		String largest = list + "#".repeat(65_536 - list.length());
		assertThat(post("/drafts/" + draft.id() + "/paste", Map.of("list", largest)).getStatus()).isEqualTo(200);
		assertThat(post("/drafts/" + draft.id() + "/paste", Map.of("list", largest + "#")).getStatus()).isEqualTo(413);
	}

	@Test
	void keepsAPasteThatHasNoNodeAndSaysWhy() throws UnsupportedEncodingException {
		Draft draft = draft();
		MockHttpServletResponse answer = post("/drafts/" + draft.id() + "/paste", Map.of("list", "<b>only</b>\nnames"));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("&lt;b&gt;only&lt;/b&gt;\nnames")
			.contains("Line 1: There is no address in this line.")
			.contains("Line 2: There is no address in this line.");
		assertThat(kept(draft)).isEqualTo(draft);
	}

	@Test
	void knowsNoDraftOfSomebodyElse() {
		Draft draft = draft();
		assertThat(
				this.mvc.get().uri("/drafts/{id}/nodes", draft.id()).with(authentication(Operators.operator("jonas"))))
			.hasStatus(404);
		assertThat(this.mvc.get()
			.uri("/drafts/{id}/nodes", "x' OR 1=1--")
			.with(authentication(Operators.operator("jonas")))).hasStatus(404);
	}

	/**
	 * The draft as it stands there; requests leave nobody behind.
	 */
	private Draft kept(Draft draft) {
		Operators.act("maya");
		return this.drafts.get(draft.id());
	}

	private Draft draft() {
		Operators.act("maya");
		Draft draft = this.drafts.create()
			.zone(new ZoneRef(ZONE, DnsName.of(BadInput.ZONE), Visibility.PUBLIC))
			.name(BadInput.CLUSTER, true)
			.nodes(BadInput.nodes(2), "INTERNET", List.of(), List.of())
			.ttl("60", null)
			.answered(Part.NAME)
			.answered(Part.NODES);
		this.drafts.save(draft);
		return this.drafts.get(draft.id());
	}

	private MockHttpServletResponse form(Draft draft, BadInput row) {
		String path = "/drafts/" + draft.id() + "/";
		return switch (row.field()) {
			case "name" -> post(path + "name", Map.of("name", row.typed()));
			case "ttl" -> post(path + "ttl", Map.of("ttl", "other", "other", row.typed()));
			case "nsTtl" -> post(path + "ttl", Map.of("ttl", "60", "nsTtl", row.typed()));
			default -> post(path + "nodes", nodes(row.input(ZONE)));
		};
	}

	private static Map<String, String> nodes(ClusterInput input) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int at = 0; at < input.nodes().size(); at++) {
			ClusterInput.NodeInput node = input.nodes().get(at);
			fields.put("nodes[" + at + "].name", node.name());
			fields.put("nodes[" + at + "].ipv4", (node.ipv4() != null) ? node.ipv4() : "");
			fields.put("nodes[" + at + "].ipv6", (node.ipv6() != null) ? node.ipv6() : "");
		}
		return fields;
	}

	private static String formField(BadInput row) {
		return row.field().equals("ttl") ? "other" : row.toldAt();
	}

	private MockHttpServletResponse post(String path, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).with(authentication(Operators.operator("maya"))).with(csrf());
		fields.forEach(request::param);
		return request.exchange().getResponse();
	}

	private MockHttpServletResponse api(String body) {
		return this.mvc.post()
			.uri("/api/v1/clusters")
			.with(authentication(Operators.operator("maya")))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange()
			.getResponse();
	}

	private static String json(BadInput row) {
		ClusterInput input = row.input(ZONE);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("name", input.name());
		body.put("zoneId", input.zoneId());
		body.put("ttl", number(input.ttl()));
		if (input.nsTtl() != null) {
			body.put("nsTtl", number(input.nsTtl()));
		}
		List<Map<String, Object>> nodes = new ArrayList<>();
		input.nodes().forEach((node) -> {
			Map<String, Object> fields = new LinkedHashMap<>();
			fields.put("name", node.name());
			fields.put("ipv4", node.ipv4());
			fields.put("ipv6", node.ipv6());
			nodes.add(fields);
		});
		body.put("nodes", nodes);
		return JSON.writeValueAsString(body);
	}

	private static Object number(String typed) {
		return isNumber(typed) ? new java.math.BigInteger(typed) : typed;
	}

	private static boolean isNumber(String typed) {
		return typed.matches("-?(0|[1-9][0-9]*)");
	}

	private List<Long> written() {
		return Stream.of("cluster", "cluster_node", "history_entry", "change_plan")
			.map((table) -> this.jdbc.sql("select count(*) from " + table).query(Long.class).single())
			.toList();
	}

}
