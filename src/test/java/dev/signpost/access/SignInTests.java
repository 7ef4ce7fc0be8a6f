package dev.signpost.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.signpost.database.OnBothDatabases;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Sign-in, sessions and their end (row 68).
 */
@SpringBootTest
@AutoConfigureMockMvc
@OnBothDatabases
class SignInTests {

	private static final String PASSPHRASE = "blue heron over water";

	private static int source;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PassphraseEncoder encoder;

	@Autowired
	private JdbcClient jdbc;

	private String address = "";

	@BeforeEach
	void beginAnew() {
		this.address = "203.0.113." + ++source;
		this.jdbc.sql("delete from access_person").update();
		add("11111111-1111-1111-1111-111111111111", "maya", Role.ADMIN);
		add("22222222-2222-2222-2222-222222222222", "jonas", Role.AUDITOR);
	}

	@Test
	void opensTheDoorAndChangesTheSessionsId() {
		Cookie before = visit();
		MvcTestResult result = signIn(before, "  Maya ", PASSPHRASE);
		assertThat(result).hasStatus(302).hasRedirectedUrl("/clusters");
		Cookie after = cookie(result);
		assertThat(after.getValue()).isNotEqualTo(before.getValue());
		assertThat(see("/account", after)).hasStatusOk();
		assertThat(see("/account", before)).hasStatus(302);
		assertThat(after.isHttpOnly()).isTrue();
		assertThat(after.getAttribute("SameSite")).isEqualTo("Lax");
	}

	@Test
	void saysTheSameOfAWrongPassphraseAndOfNobody() {
		assertThat(signIn(visit(), "maya", "not the passphrase")).hasRedirectedUrl("/sign-in?failed");
		assertThat(signIn(visit(), "nobody", "not the passphrase")).hasRedirectedUrl("/sign-in?failed");
		assertThat(actions()).containsOnlyOnce("access.sign-in-refused 11111111-1111-1111-1111-111111111111");
	}

	@Test
	void refusesWhatNobodyTypesBeforeHashing() {
		for (String passphrase : List.of("a".repeat(129), "a".repeat(100_000), "blue heron over water\0", "")) {
			assertThat(signIn(visit(), "maya", passphrase).getResponse().getRedirectedUrl()).isIn("/sign-in?failed",
					null);
			this.address = "203.0.113." + ++source;
		}
		assertThat(signIn(visit(), "m".repeat(10_000), PASSPHRASE)).hasRedirectedUrl("/sign-in?failed");
	}

	@Test
	void slowsGuessingFromOneSourceAndNobodyElse() {
		assertThat(Stream.iterate(0, (number) -> number + 1)
			.limit(20)
			.map((number) -> signIn(visit(), "maya", "wrong " + number).getResponse().getRedirectedUrl()))
			.anyMatch((address) -> String.valueOf(address).startsWith("/sign-in?wait="));
		this.address = "203.0.113." + ++source;
		assertThat(signIn(visit(), "maya", PASSPHRASE)).hasRedirectedUrl("/clusters");
	}

	@Test
	void endsAtTheNextClickForWhoeverIsDisabled() {
		Cookie jonas = cookie(signIn(visit(), "jonas", PASSPHRASE));
		Cookie maya = cookie(signIn(visit(), "maya", PASSPHRASE));
		assertThat(see("/account", jonas)).hasStatusOk();
		assertThat(send("/settings/people/22222222-2222-2222-2222-222222222222/disable", maya)).hasStatus(302);
		assertThat(see("/account", jonas)).hasStatus(302);
		assertThat(signIn(visit(), "jonas", PASSPHRASE)).hasRedirectedUrl("/sign-in?failed");
		assertThat(send("/settings/people/11111111-1111-1111-1111-111111111111/disable", maya)).hasStatus(409)
			.bodyText()
			.contains("Nothing was changed");
		assertThat(see("/account", maya)).hasStatusOk();
	}

	@Test
	void letsARoleCountFromTheNextClickOn() {
		Cookie jonas = cookie(signIn(visit(), "jonas", PASSPHRASE));
		assertThat(see("/history", jonas)).hasStatusOk();
		this.jdbc.sql("update access_person set role = 'help-desk' where login = 'jonas'").update();
		assertThat(see("/history", jonas)).hasStatus(403);
	}

	@Test
	void isOverAfterTwelveHours() {
		Cookie maya = cookie(signIn(visit(), "maya", PASSPHRASE));
		this.jdbc.sql("update access_session set creation_time = creation_time - 43201000").update();
		assertThat(see("/account", maya)).hasStatus(302);
	}

	@Test
	void isOverEverywhereAtOnce() {
		Cookie one = cookie(signIn(visit(), "maya", PASSPHRASE));
		Cookie other = cookie(signIn(visit(), "maya", PASSPHRASE));
		assertThat(send("/account/sign-out-everywhere", one)).hasStatus(302);
		assertThat(see("/account", one)).hasStatus(302);
		assertThat(see("/account", other)).hasStatus(302);
	}

	@Test
	void clearsTheBrowserAtTheEnd() {
		Cookie maya = cookie(signIn(visit(), "maya", PASSPHRASE));
		MvcTestResult out = send("/sign-out", maya);
		assertThat(out).hasStatus(302).headers().hasValue("Clear-Site-Data", "\"cache\", \"storage\"");
		assertThat(see("/account", maya)).hasStatus(302);
	}

	@Test
	void recordsWhoSignsOut() {
		assertThat(send("/sign-out", cookie(signIn(visit(), "maya", PASSPHRASE)))).hasStatus(302);
		assertThat(this.jdbc
			.sql("select actor_id || ' ' || subject from history_entry where action = ? order by sequence desc")
			.param("access.signed-out")
			.query(String.class)
			.list()).startsWith("11111111-1111-1111-1111-111111111111 11111111-1111-1111-1111-111111111111");
	}

	@Test
	void leadsBackOnlyToPagesOfOurOwn() {
		MvcTestResult asked = this.mvc.get().uri("/history?from=2026-11-01").accept("text/html").exchange();
		assertThat(signIn(cookie(asked), "maya", PASSPHRASE).getResponse().getRedirectedUrl())
			.endsWith("/history?from=2026-11-01");
		for (String away : List.of("next=//evil.example", "continue=https://evil.example", "redirect=/%5Cevil")) {
			Cookie visitor = cookie(this.mvc.get().uri("/sign-in?" + away).exchange());
			assertThat(signIn(visitor, "maya", PASSPHRASE)).hasRedirectedUrl("/clusters");
		}
	}

	@Test
	void bindsNothingButTheFieldsOfTheForm() {
		Cookie maya = cookie(signIn(visit(), "maya", PASSPHRASE));
		assertThat(this.mvc.perform(this.mvc.post()
			.uri("/account/passphrase")
			.cookie(maya)
			.with(csrf())
			.param("old", PASSPHRASE)
			.param("password", "green heron over water")
			.param("role", "help-desk")
			.param("enabled", "false")
			.param("id", "22222222-2222-2222-2222-222222222222"))).hasStatus(302);
		assertThat(this.jdbc.sql("select role from access_person where login = 'maya' and enabled")
			.query(String.class)
			.single()).isEqualTo("admin");
		assertThat(signIn(visit(), "jonas", PASSPHRASE)).hasRedirectedUrl("/clusters");
		assertThat(signIn(visit(), "maya", "green heron over water")).hasRedirectedUrl("/clusters");
	}

	private void add(String id, String login, Role role) {
		this.jdbc
			.sql("insert into access_person (id, login, display_name, role, password, enabled, created_at, version)"
					+ " values (?, ?, ?, ?, ?, true, ?, 0)")
			.params(id, login, login, role.word(), encoded(), Timestamp.from(Instant.now()))
			.update();
	}

	private static String known = "";

	private String encoded() {
		if (known.isEmpty()) {
			known = this.encoder.encoded(PASSPHRASE);
		}
		return known;
	}

	private Cookie visit() {
		return cookie(this.mvc.get().uri("/sign-in").exchange());
	}

	private static Cookie cookie(MvcTestResult result) {
		Cookie cookie = result.getResponse().getCookie("signpost");
		assertThat(cookie).isNotNull();
		return cookie;
	}

	private MvcTestResult signIn(Cookie session, String login, String passphrase) {
		return this.mvc.perform(this.mvc.post().uri("/sign-in").cookie(session).with(csrf()).with((request) -> {
			request.setRemoteAddr(this.address);
			return request;
		}).param("username", login).param("password", passphrase));
	}

	private MvcTestResult see(String path, Cookie session) {
		return this.mvc.perform(this.mvc.get().uri(path).cookie(session));
	}

	private MvcTestResult send(String path, Cookie session) {
		return this.mvc.perform(this.mvc.post().uri(path).cookie(session).with(csrf()));
	}

	private List<String> actions() {
		return this.jdbc.sql("select action || ' ' || subject from history_entry where source_address = ?")
			.param(this.address)
			.query(String.class)
			.list();
	}

}
