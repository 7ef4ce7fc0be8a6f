package dev.signpost.wizard.web;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.signpost.access.Operators;
import dev.signpost.change.Preflight;
import dev.signpost.change.Preflight.Grade;
import dev.signpost.change.Preflight.Line;
import dev.signpost.change.Preflight.Report;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What the wizard asks name servers while somebody types.
 */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class ProbeTests {

	private static final String ZONE = "Z0ENTERPRISE0SANDBOX";

	private static final IpAddress NODE = IpAddress.of("203.0.113.13");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@MockitoBean
	private Preflight preflight;

	private String draft = "";

	@BeforeEach
	void aDraftWaitsForItsNodes() {
		this.jdbc.sql("delete from cluster_draft").update();
		this.jdbc.sql("delete from cluster_node").update();
		this.jdbc.sql("delete from cluster").update();
		this.draft = post("/delegate", Map.of()).replace("zone", "");
		post(this.draft + "zone", Map.of("zone", ZONE));
		post(this.draft + "name", Map.of("name", "cluster"));
	}

	@Test
	void saysWhetherTheNodeOfACompleteRowAnswers() throws UnsupportedEncodingException {
		given(this.preflight.node(DnsName.of("cluster.enterprise.example"), NODE))
			.willReturn(line(Grade.FINE, "Answers for this cluster"));
		assertThat(fetched("nodes/probe?nodes%5B2%5D.name=node3&nodes%5B2%5D.ipv4=203.0.113.13"))
			.contains("Answers for this cluster, ")
			.contains("data-say=\"node3: Answers for this cluster, ")
			.doesNotContain("<html");
	}

	@Test
	void showsWhatAServerSaysAsText() throws UnsupportedEncodingException {
		given(this.preflight.node(any(), any())).willReturn(line(Grade.CARE, "<b>REFUSED</b>"));
		assertThat(fetched("nodes/probe?nodes%5B2%5D.name=node3&nodes%5B2%5D.ipv4=203.0.113.13"))
			.contains("&lt;b&gt;REFUSED")
			.doesNotContain("<b>REFUSED");
	}

	@Test
	void asksNothingWhileARowIsIncompleteOrWrong() throws UnsupportedEncodingException {
		for (String row : List.of("name=node3", "name=node3&nodes%5B2%5D.ipv4=203.0.113",
				"name=&nodes%5B2%5D.ipv4=203.0.113.13", "name=node3&nodes%5B2%5D.ipv4=127.0.0.1")) {
			assertThat(fetched("nodes/probe?nodes%5B2%5D." + row)).doesNotContain("probe-line");
		}
		then(this.preflight).should(never()).node(any(), any());
	}

	@Test
	void asksNothingForAPageOfAnotherSite() {
		assertThat(this.mvc.get()
			.uri(this.draft + "nodes/probe?nodes%5B2%5D.name=node3&nodes%5B2%5D.ipv4=203.0.113.13")
			.with(authentication(Operators.operator("maya")))).hasStatus(404);
		then(this.preflight).should(never()).node(any(), any());
	}

	@Test
	void saysWhetherTheWorldUsesAZone() throws UnsupportedEncodingException {
		given(this.preflight.zone(any())).willReturn(new Report(List.of(line(Grade.FINE, "All is well"))));
		assertThat(fetched("zone/seen?zone=" + ZONE)).contains("The world asks this hosted zone");
		given(this.preflight.zone(any())).willReturn(
				new Report(List.of(line(Grade.STOP, "The world asks other servers"), line(Grade.FINE, "Found"))));
		assertThat(fetched("zone/seen?zone=" + ZONE)).contains("The world asks other servers").contains("#i-bad");
	}

	@Test
	void looksBeforeTheChangeWithAndWithoutScript() throws UnsupportedEncodingException {
		given(this.preflight.look(any())).willReturn(
				new Report(List.of(line(Grade.CARE, "node3 does not answer at all"), line(Grade.FINE, "Fine"))));
		Map<String, String> nodes = new HashMap<>();
		for (int at = 0; at < 3; at++) {
			nodes.put("nodes[" + at + "].name", "node" + (at + 1));
			nodes.put("nodes[" + at + "].ipv4", "203.0.113.1" + (at + 1));
		}
		post(this.draft + "nodes", nodes);
		post(this.draft + "ttl", Map.of("ttl", "60"));
		assertThat(answer(this.draft + "look", Map.of()).getContentAsString()).contains("node3 does not answer at all")
			.contains("1 fine")
			.contains("Apply: create 4 records");
		MockHttpServletResponse page = this.mvc.get()
			.uri(this.draft + "check")
			.with(authentication(Operators.operator("maya")))
			.exchange()
			.getResponse();
		assertThat(page.getContentAsString()).contains("hx-post=\"" + this.draft + "look\"");
	}

	private static Line line(Grade grade, String title) {
		return new Line("N1", grade, null, title, null, null, false);
	}

	private String fetched(String path) throws UnsupportedEncodingException {
		MockHttpServletResponse response = fetchedAs("maya", path);
		assertThat(response.getStatus()).isEqualTo(200);
		return response.getContentAsString();
	}

	private MockHttpServletResponse fetchedAs(String person, String path) {
		return this.mvc.get()
			.uri(java.net.URI.create(this.draft + path))
			.header("HX-Request", "true")
			.with(authentication(Operators.operator(person)))
			.exchange()
			.getResponse();
	}

	private String post(String path, Map<String, String> fields) {
		String where = answer(path, fields).getRedirectedUrl();
		return (where != null) ? where : "";
	}

	private MockHttpServletResponse answer(String path, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).with(authentication(Operators.operator("maya"))).with(csrf());
		for (Map.Entry<String, String> field : fields.entrySet()) {
			request = request.param(field.getKey(), field.getValue());
		}
		return request.exchange().getResponse();
	}

}
