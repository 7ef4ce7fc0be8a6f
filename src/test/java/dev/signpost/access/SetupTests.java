package dev.signpost.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import dev.signpost.database.OnBothDatabases;
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
 * The set-up page works once (row 67).
 */
@SpringBootTest
@AutoConfigureMockMvc
@OnBothDatabases
class SetupTests {

	private static final String PASSPHRASE = "blue heron over water";

	private static int source;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Setup setup;

	@Autowired
	private JdbcClient jdbc;

	private String code = "";

	private String address = "";

	@BeforeEach
	void beginAnew() {
		this.jdbc.sql("delete from access_person").update();
		this.jdbc.sql("update access_setup set done = false").update();
		this.code = this.setup.newCode();
		this.address = "198.51.100." + ++source;
	}

	@Test
	void makesTheFirstAdminAndIsGone() {
		assertThat(post(this.code, "Maya", PASSPHRASE)).hasStatus(302).hasRedirectedUrl("/sign-in");
		assertThat(people()).containsExactly("maya admin");
		assertThat(this.mvc.get().uri("/setup?code=" + this.code)).hasStatus(404);
		assertThat(post(this.code, "second", PASSPHRASE)).hasStatus(404);
		assertThat(people()).hasSize(1);
		assertThat(this.jdbc.sql("select password from access_person").query(String.class).single())
			.startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
	}

	@Test
	void refusesAWrongCodeAndKeepsWhatWasTyped() {
		MvcTestResult result = post("wrong", "maya", PASSPHRASE);
		assertThat(result).hasStatus(422).bodyText().contains("This is not the code", "value=\"maya\"");
		assertThat(result).bodyText().doesNotContain(PASSPHRASE);
		assertThat(people()).isEmpty();
	}

	@Test
	void refusesAShortAKnownAndAnImpossiblePassphrase() {
		for (String passphrase : List.of("short", "password1234", "signpost12345678", "maya".repeat(4), "a".repeat(129),
				"blue heron\0over water")) {
			MvcTestResult result = post(this.code, "maya", passphrase);
			assertThat(result.getResponse().getStatus()).as("%s", passphrase).isIn(400, 422);
		}
		assertThat(people()).isEmpty();
	}

	@Test
	void takesAPassphraseOf64Emoji() {
		assertThat(post(this.code, "maya", "\ud83d\ude00\ud83d\udc26\ud83c\udf0a\ud83c\udf33".repeat(16)))
			.hasStatus(302);
	}

	@Test
	void makesExactlyOneAdminOfTwoAtOnce() throws Exception {
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			List<Future<SetupOutcome>> outcomes = new ArrayList<>();
			for (String login : List.of("one", "two")) {
				outcomes.add(both.submit(() -> this.setup.byCode(this.code, login, login, PASSPHRASE)));
			}
			List<SetupOutcome> ended = List.of(outcomes.get(0).get(), outcomes.get(1).get());
			assertThat(ended).containsOnlyOnce(new SetupOutcome.Done());
		}
		assertThat(people()).hasSize(1);
	}

	@Test
	void slowsWrongCodesThenEndsTheCodeUntilTheNextStart() {
		assertThat(post("wrong", "maya", PASSPHRASE)).bodyText().contains("This is not the code");
		assertThat(Stream.generate(() -> post("wrong", "maya", PASSPHRASE)).limit(20))
			.anySatisfy((result) -> assertThat(result).bodyText().contains("Too many wrong codes"));
		for (int number = 0; number < 979; number++) {
			this.setup.check("wrong");
		}
		assertThat(post(this.code, "maya", PASSPHRASE)).hasStatus(422).bodyText().contains("can no longer be used");
		assertThat(people()).isEmpty();
		this.code = this.setup.newCode();
		this.address = "198.51.100." + ++source;
		assertThat(post(this.code, "maya", PASSPHRASE)).hasStatus(302);
	}

	@Test
	void forgetsACodeThatIsTooOld() {
		this.jdbc.sql("update access_setup set expires_at = timestamp '2020-01-01 00:00:00'").update();
		assertThat(this.mvc.get().uri("/setup")).hasStatusOk().bodyText().contains("can no longer be used");
		assertThat(post(this.code, "maya", PASSPHRASE)).hasStatus(422);
	}

	private MvcTestResult post(String typed, String login, String passphrase) {
		return this.mvc.perform(this.mvc.post().uri("/setup").with(csrf()).with((request) -> {
			request.setRemoteAddr(this.address);
			return request;
		})
			.param("code", typed)
			.param("username", login)
			.param("displayName", "Maya Okafor")
			.param("password", passphrase)
			.param("role", "auditor")
			.param("enabled", "false"));
	}

	private List<String> people() {
		return this.jdbc.sql("select login || ' ' || role from access_person order by login")
			.query(String.class)
			.list();
	}

}
