package dev.signpost.wizard.web;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.stream.IntStream;

import dev.signpost.access.Operators;
import dev.signpost.cluster.Draft;
import dev.signpost.cluster.Drafts;
import dev.signpost.dns.DnsName;
import dev.signpost.dns.Visibility;
import dev.signpost.dns.ZoneRef;
import dev.signpost.zone.HostedZone;
import dev.signpost.zone.ZoneAnswer;
import dev.signpost.zone.ZoneGateway;
import dev.signpost.zone.ZoneTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class ZoneStepTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Drafts drafts;

	@MockitoBean
	private ZoneGateway gateway;

	private Draft draft;

	@BeforeEach
	void aNewDraft() {
		Operators.act("maya");
		this.draft = this.drafts.create();
	}

	@AfterEach
	void nobodyActs() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void tellsTwoZonesOfOneNameApart() throws UnsupportedEncodingException {
		zones(zone("Z1", "shop.example", Visibility.PUBLIC, null),
				zone("Z2", "shop.example", Visibility.PRIVATE, null));
		String page = get("").getContentAsString();
		assertThat(page).contains("value=\"Z1\"").contains("value=\"Z2\"").contains(">Public<").contains(">Private<");
		assertThat(page.split("Another hosted zone has the same name", -1)).hasSize(3);
		assertThat(page).doesNotContain("name=\"q\"");
	}

	@Test
	void showsButDoesNotOfferAZoneOfAnAwsService() throws UnsupportedEncodingException {
		HostedZone owned = zone("Z1", "internal.example", Visibility.PRIVATE, "servicediscovery.amazonaws.com");
		zones(owned);
		given(this.gateway.hostedZone("Z1")).willReturn(new ZoneAnswer.Known<>(owned));
		assertThat(get("").getContentAsString()).containsPattern("value=\"Z1\"[^>]*disabled")
			.contains("servicediscovery.amazonaws.com");
		assertThat(choose("Z1").getStatus()).isEqualTo(422);
	}

	@Test
	void searchesInALongListOnly() throws UnsupportedEncodingException {
		zones(IntStream.rangeClosed(1, 21)
			.mapToObj((at) -> zone("Z" + at, "zone" + at + ".example", Visibility.PUBLIC, null))
			.toArray(HostedZone[]::new));
		assertThat(get("").getContentAsString()).contains("name=\"q\"").contains("value=\"Z7\"");
		assertThat(get("?q=ZONE21").getContentAsString()).contains("value=\"Z21\"").doesNotContain("value=\"Z7\"");
		assertThat(get("?q=nothing").getContentAsString()).contains("No hosted zone has this in its name or id");
	}

	@Test
	void saysWhyTheZonesCouldNotBeReadAndOffersToTryAgain() throws UnsupportedEncodingException {
		given(this.gateway.hostedZones())
			.willReturn(new ZoneAnswer.Failed<>(new ZoneTrouble.Unreachable("Route 53 did not answer")));
		MockHttpServletResponse answer = get("");
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getContentAsString()).contains("Route 53 did not answer").contains("Try again");
	}

	@Test
	void asksForNoZoneWithAnImpossibleId() {
		zones();
		for (String id : List.of("", "../etc", "Z1 Z2", "<script>")) {
			assertThat(choose(id).getStatus()).as(id).isEqualTo(422);
		}
		Operators.act("maya");
		assertThat(this.drafts.get(this.draft.id())).isEqualTo(this.draft);
	}

	private void zones(HostedZone... zones) {
		given(this.gateway.hostedZones()).willReturn(new ZoneAnswer.Known<>(List.of(zones)));
	}

	private MockHttpServletResponse get(String query) {
		return this.mvc.get()
			.uri("/drafts/" + this.draft.id() + "/zone" + query)
			.with(authentication(Operators.operator("maya")))
			.exchange()
			.getResponse();
	}

	private MockHttpServletResponse choose(String id) {
		return this.mvc.post()
			.uri("/drafts/" + this.draft.id() + "/zone")
			.param("zone", id)
			.with(authentication(Operators.operator("maya")))
			.with(csrf())
			.exchange()
			.getResponse();
	}

	private static HostedZone zone(String id, String name, Visibility visibility, String service) {
		return new HostedZone(new ZoneRef(id, DnsName.of(name), visibility), 4, null, List.of(), service);
	}

}
