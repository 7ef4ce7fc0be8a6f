package dev.signpost.web;

import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The line under the header of an instance that reaches AWS.
 */
@WebMvcTest(controllers = FragmentsTests.SampleController.class,
		properties = { "signpost.mode=live", "signpost.lookup.rehearsal=true" })
@Import({ FragmentsTests.SampleController.class, LiveEnvironmentTests.Surroundings.class })
class LiveEnvironmentTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	@WithMockUser
	void namesAccountAndRoleToThoseWhoAreSignedIn() throws UnsupportedEncodingException {
		assertThat(door()).contains("<b>Live.</b>").contains("111122223333").contains("signpost-dns");
	}

	@Test
	@WithMockUser("stranger")
	void tellsAStrangerOnlyThatItIsLive() throws UnsupportedEncodingException {
		assertThat(door()).contains("<b>Live.</b>").doesNotContain("111122223333").doesNotContain("signpost-dns");
	}

	@Test
	@WithMockUser("stranger")
	void saysThatItRehearses() throws UnsupportedEncodingException {
		assertThat(door()).contains("Rehearsal on a test network");
	}

	private String door() throws UnsupportedEncodingException {
		return this.mvc.get().uri("/sample-door").exchange().getResponse().getContentAsString();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Surroundings {

		@Bean
		EnvironmentLine environmentLine() {
			return () -> Optional.of(new EnvironmentLine.Identity("111122223333", "signpost-dns"));
		}

		@Bean
		CurrentPerson currentPerson() {
			return () -> Optional.of(SecurityContextHolder.getContext().getAuthentication())
				.filter((authentication) -> !"stranger".equals(authentication.getName()))
				.map((authentication) -> new CurrentPerson.Person("1", "Maya Okafor", "web.account",
						Set.of(Authority.CLUSTER_READ)));
		}

	}

}
