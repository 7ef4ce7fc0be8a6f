package dev.signpost.zone.web;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import dev.signpost.web.Authority;
import dev.signpost.web.CurrentPerson;
import dev.signpost.zone.AccessReport;
import dev.signpost.zone.CredentialSource;
import dev.signpost.zone.Right;
import dev.signpost.zone.Right.Standing;
import dev.signpost.zone.ZoneAccess;
import dev.signpost.zone.ZoneTrouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebMvcTest(controllers = ConnectionController.class)
@Import({ ConnectionControllerTests.Surroundings.class, ZoneNavigation.class })
@WithMockUser
class ConnectionControllerTests {

	private static final Instant NOW = Instant.parse("2026-11-23T14:02:51Z");

	private static final ZoneRef ZONE = new ZoneRef("Z1", DnsName.of("enterprise.example"), Visibility.PUBLIC);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SeenAccess access;

	@BeforeEach
	void reset() {
		this.access.report = report(null);
		this.access.asking = false;
		this.access.tries.set(0);
	}

	@Test
	void showsAccountRoleSourceAndRights() throws UnsupportedEncodingException {
		assertThat(page("")).contains("111122223333")
			.contains("arn:aws:sts::111122223333:assumed-role/signpost-dns/signpost")
			.contains("The role of the machine")
			.contains("https://route53.amazonaws.com")
			.contains("has it")
			.contains("lacks it")
			.contains("not tried yet")
			.contains("Tried with the zone enterprise.example (Z1).")
			.doesNotContain("stay valid until");
	}

	@Test
	void neverTicksTheRightToWriteBeforeAWrite() throws UnsupportedEncodingException {
		assertThat(page("")).containsPattern(
				"(?s)route53:ChangeResourceRecordSets</td>(?:(?!</tr>).)*st-unk" + "(?:(?!</tr>).)*not tried yet");
	}

	@Test
	void saysWhatIsInTheWayInBothWordsAndEscaped() throws UnsupportedEncodingException {
		this.access.report = report(
				new ZoneTrouble.Denied("route53:GetHostedZone", "The role lacks the right.", "<b>not authorized</b>"));
		assertThat(page("")).contains("The role lacks the right.")
			.contains("&lt;b&gt;not authorized&lt;/b&gt;")
			.doesNotContain("<b>not");
	}

	@Test
	void asksInTheBackgroundAndLooksAgainByItself() throws UnsupportedEncodingException {
		this.access.report = null;
		this.access.asking = true;
		assertThat(page("")).contains("AWS is being asked.").contains("hx-trigger=\"load delay:1s\"");
		this.access.report = report(null);
		this.access.asking = false;
		assertThat(page("")).doesNotContain("hx-trigger").doesNotContain("AWS is being asked.");
	}

	@Test
	void triesAgain() {
		assertThat(this.mvc.post().uri("/settings/aws").with(csrf())).hasStatus3xxRedirection()
			.hasRedirectedUrl("/settings/aws");
		assertThat(this.access.tries).hasValue(1);
	}

	@Test
	void printsThePolicyForTheZoneAndCluster() throws UnsupportedEncodingException {
		assertThat(
				page("?zone=Z1&cluster=Redis.enterprise.example.&nodes=n1.enterprise.example, n2.enterprise.example"))
			.contains("arn:aws:route53:::hostedzone/Z1")
			.contains("&quot;redis.enterprise.example&quot;", "&quot;*.redis.enterprise.example&quot;",
					"&quot;n1.enterprise.example&quot;", "&quot;n2.enterprise.example&quot;")
			.contains("data-copy=\"policy\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			../../x  | redis.enterprise.example | `` | zone    | Type the id of a hosted zone
			Z1"      | redis.enterprise.example | `` | zone    | Type the id of a hosted zone
			``       | redis.enterprise.example | `` | zone    | Type the id of a hosted zone
			Z1       | ``                       | `` | cluster | Type a name
			Z1       | *.enterprise.example     | `` | cluster | Wildcards are not allowed
			Z1       | redis.other.example      | `` | cluster | must end with .enterprise.example
			Z1       | enterprise.example       | `` | cluster | must end with .enterprise.example
			Z1       | redis.enterprise.example | `n1.enterprise.example, a_b` | nodes | a_b: Underscores
			""")
	void saysAtTheFieldWhatIsWrongAndPrintsNothing(String zone, String cluster, String nodes, String field,
			String sentence) throws UnsupportedEncodingException {
		String page = this.mvc.get()
			.uri("/settings/aws")
			.param("zone", zone)
			.param("cluster", cluster)
			.param("nodes", nodes)
			.exchange()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("id=\"" + field + "-error\"").contains(sentence).doesNotContain("\"Statement\"");
		assertThat(page).contains("<title>Error: AWS - Signpost</title>");
	}

	@Test
	void keepsAZoneThatIsNotInTheList() throws UnsupportedEncodingException {
		assertThat(page("?zone=Z9&cluster=redis.other.example")).contains("value=\"Z9\"")
			.contains("arn:aws:route53:::hostedzone/Z9");
		assertThat(page("?zone=Z1&cluster=redis.enterprise.example")).contains("<option value=\"Z1\" selected");
	}

	@Test
	void isOneOfTheSettings() throws UnsupportedEncodingException {
		assertThat(page("")).contains("<a href=\"/settings/aws\" aria-current=\"page\">Settings</a>");
	}

	private String page(String query) throws UnsupportedEncodingException {
		return this.mvc.get().uri("/settings/aws" + query).exchange().getResponse().getContentAsString();
	}

	private static AccessReport report(@Nullable ZoneTrouble trouble) {
		return new AccessReport(NOW.minusSeconds(40),
				new AccessReport.Caller("111122223333", "signpost-dns",
						"arn:aws:sts::111122223333:assumed-role/signpost-dns/signpost", CredentialSource.INSTANCE),
				"https://route53.amazonaws.com", List.of(new Right("route53:ListHostedZones", Standing.HAS),
						new Right("route53:GetDNSSEC", Standing.LACKS)),
				ZONE, List.of(ZONE), trouble);
	}

	static class SeenAccess implements ZoneAccess {

		private @Nullable AccessReport report;

		private boolean asking;

		private final AtomicInteger tries = new AtomicInteger();

		@Override
		public Optional<AccessReport> lastSeen() {
			return Optional.ofNullable(this.report);
		}

		@Override
		public boolean isAsking() {
			return this.asking;
		}

		@Override
		public Standing write() {
			return Standing.NOT_TRIED;
		}

		@Override
		public void tryAgain() {
			this.tries.incrementAndGet();
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Surroundings {

		@Bean
		Clock clock() {
			return Clock.fixed(NOW, ZoneOffset.UTC);
		}

		@Bean
		SeenAccess access() {
			return new SeenAccess();
		}

		@Bean
		CurrentPerson currentPerson() {
			return () -> Optional
				.of(new CurrentPerson.Person("1", "Maya Okafor", "web.account", EnumSet.of(Authority.CLUSTER_READ)));
		}

	}

}
