package dev.signpost.wizard.web;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.signpost.access.Operators;
import dev.signpost.cluster.Draft;
import dev.signpost.cluster.DraftId;
import dev.signpost.cluster.Drafts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The steps one after the other, against the strict double.
 */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class WizardTests {

	private static final String ZONE = "Z0ENTERPRISE0SANDBOX";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Drafts drafts;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nothingIsThere() {
		this.jdbc.sql("delete from cluster_draft").update();
		this.jdbc.sql("delete from cluster_node").update();
		this.jdbc.sql("delete from cluster").update();
	}

	@AfterEach
	void nobodyActs() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void leadsFromZoneToPlan() throws UnsupportedEncodingException {
		String draft = begin("maya");
		assertThat(post("maya", draft + "zone", Map.of("zone", ZONE))).endsWith("/name");
		assertThat(post("maya", draft + "name", Map.of("name", "cluster"))).endsWith("/nodes");
		assertThat(post("maya", draft + "nodes", nodes(13))).endsWith("/ttl");
		assertThat(post("maya", draft + "ttl", Map.of("ttl", "60"))).endsWith("/check");
		assertThat(page("maya", draft + "check")).contains("Check the change before it goes live")
			.contains("Apply: create 4 records")
			.contains("href=\"" + draft + "nodes\"");
		assertThat(page("maya", "/clusters")).contains("href=\"" + draft + "check\"").contains("Not delegated yet");
	}

	@Test
	void opensNoStepBeforeTheOneThatWaits() {
		String draft = begin("maya");
		for (String step : new String[] { "name", "nodes", "ttl", "check" }) {
			assertThat(get("maya", draft + step).getRedirectedUrl()).isEqualTo(draft + "zone");
			assertThat(post("maya", draft + step, Map.of("name", "x", "ttl", "60"))).isEqualTo(draft + "zone");
		}
	}

	@Test
	void keepsWhatWasTypedWhenSomebodyLeaves() throws UnsupportedEncodingException {
		String draft = upToNodes("maya", "cluster");
		Map<String, String> typed = nodes(300);
		typed.put("leave", "true");
		assertThat(post("maya", draft + "nodes", typed)).isEqualTo("/clusters");
		assertThat(page("maya", "/clusters")).contains("href=\"" + draft + "nodes\"");
		assertThat(page("maya", draft + "nodes")).contains("value=\"203.0.113.300\"")
			.contains("Node 3: Each part must be 0 to 255");
		assertThat(get("maya", draft + "ttl").getRedirectedUrl()).isEqualTo(draft + "nodes");
	}

	@Test
	void addsAndRemovesRowsWithoutScript() throws UnsupportedEncodingException {
		String draft = upToNodes("maya", "cluster");
		Map<String, String> rows = nodes(300);
		rows.put("add", "1");
		assertThat(answer("maya", draft + "nodes", rows).getContentAsString()).contains("nodes[3].ipv4")
			.contains("value=\"203.0.113.300\"");
		rows.remove("add");
		rows.put("remove", "2");
		assertThat(answer("maya", draft + "nodes", rows).getContentAsString()).doesNotContain("nodes[2].ipv4");
	}

	@Test
	void showsTheSecondAdminWhatTheFirstSaved() throws UnsupportedEncodingException {
		planned("maya", "cluster", 13);
		String cluster = this.jdbc.sql("select id from cluster").query(String.class).single();
		String first = post("maya", "/clusters/" + cluster + "/draft", Map.of()).replace("nodes", "");
		String second = post("jonas", "/clusters/" + cluster + "/draft", Map.of()).replace("nodes", "");
		assertThat(get("maya", first + "name").getRedirectedUrl()).isEqualTo(first + "nodes");
		post("maya", first + "nodes", nodes(33));
		assertThat(post("maya", first + "ttl", Map.of("ttl", "60"))).endsWith("/check");
		post("jonas", second + "nodes", nodes(44));
		MockHttpServletResponse late = answer("jonas", second + "ttl", Map.of("ttl", "60"));
		assertThat(late.getStatus()).isEqualTo(409);
		assertThat(late.getContentAsString()).contains("203.0.113.33").contains("203.0.113.44");
		assertThat(addresses()).contains("203.0.113.33").doesNotContain("203.0.113.44");
		Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(late.getContentAsString());
		assertThat(version.find()).isTrue();
		assertThat(post("jonas", second + "overtake", Map.of("version", version.group(1)))).endsWith("/check");
		assertThat(addresses()).contains("203.0.113.44");
		assertThat(page("maya", first + "check")).contains("Make a new plan").doesNotContain("Apply:");
	}

	@Test
	void renamesAClusterOfItsOwnThatIsNotDelegated() {
		String draft = planned("maya", "cluster", 13);
		post("maya", draft + "name", Map.of("name", "other"));
		post("maya", draft + "nodes", nodes(13));
		assertThat(post("maya", draft + "ttl", Map.of("ttl", "30"))).endsWith("/check");
		assertThat(this.jdbc.sql("select name from cluster").query(String.class).list())
			.containsExactly("other.enterprise.example");
	}

	@Test
	void saysThatANameIsTaken() throws UnsupportedEncodingException {
		planned("maya", "cluster", 13);
		String draft = upToNodes("jonas", "cluster");
		post("jonas", draft + "nodes", nodes(13));
		MockHttpServletResponse answer = answer("jonas", draft + "ttl", Map.of("ttl", "60"));
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("This name is taken");
	}

	@Test
	void looksWhatStandsAtAName() throws UnsupportedEncodingException {
		String draft = begin("maya");
		post("maya", draft + "zone", Map.of("zone", ZONE));
		assertThat(page("maya", draft + "name/seen?name=nothing-here")).contains("Nothing is there in the zone");
		assertThat(page("maya", draft + "name/seen?name=evilenterprise.example")).contains("must be inside");
		assertThat(page("maya", draft + "ttl/failover?ttl=other&other=7200")).contains("Above 300 seconds");
	}

	@Test
	void storesNothingButLooksOnLooking() {
		String draft = begin("maya");
		post("maya", draft + "zone", Map.of("zone", ZONE));
		Draft before = kept("maya", draft);
		assertThat(answer("maya", draft + "name", Map.of("name", "cluster", "look", "true")).getStatus())
			.isEqualTo(200);
		assertThat(kept("maya", draft)).isEqualTo(before);
	}

	@Test
	void discardsADraft() {
		String draft = begin("maya");
		assertThat(post("maya", draft + "discard", Map.of())).isEqualTo("/clusters");
		assertThat(get("maya", draft + "zone").getStatus()).isEqualTo(404);
	}

	private String addresses() {
		return String.join(" ", this.jdbc.sql("select ipv4 from cluster_node").query(String.class).list());
	}

	private String planned(String who, String name, int last) {
		String draft = upToNodes(who, name);
		post(who, draft + "nodes", nodes(last));
		post(who, draft + "ttl", Map.of("ttl", "60"));
		return draft;
	}

	private String upToNodes(String who, String name) {
		String draft = begin(who);
		post(who, draft + "zone", Map.of("zone", ZONE));
		post(who, draft + "name", Map.of("name", name));
		return draft;
	}

	private String begin(String who) {
		return post(who, "/delegate", Map.of()).replace("zone", "");
	}

	private static Map<String, String> nodes(int last) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int at = 0; at < 3; at++) {
			fields.put("nodes[" + at + "].name", "node" + (at + 1));
			fields.put("nodes[" + at + "].ipv4", "203.0.113." + ((at == 2) ? last : 11 + at));
		}
		return fields;
	}

	private Draft kept(String who, String draft) {
		Operators.act(who);
		return this.drafts.get(DraftId.parse(draft.split("/")[2]).orElseThrow());
	}

	private String post(String who, String path, Map<String, String> fields) {
		return String.valueOf(answer(who, path, fields).getRedirectedUrl());
	}

	private MockHttpServletResponse answer(String who, String path, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).with(authentication(Operators.operator(who))).with(csrf());
		fields.forEach(request::param);
		return request.exchange().getResponse();
	}

	private String page(String who, String path) throws UnsupportedEncodingException {
		return get(who, path).getContentAsString();
	}

	private MockHttpServletResponse get(String who, String path) {
		return this.mvc.get().uri(path).with(authentication(Operators.operator(who))).exchange().getResponse();
	}

}
