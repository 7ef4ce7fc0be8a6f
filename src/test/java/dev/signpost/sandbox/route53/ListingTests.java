package dev.signpost.sandbox.route53;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.signpost.sandbox.route53.SignedClient.simple;
import static dev.signpost.sandbox.route53.SignedClient.weighted;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of record sets and of zones, page by page.
 */
class ListingTests {

	private final Route53Double route53 = Doubles.empty();

	private final SignedClient client = new SignedClient(this.route53.endpoint());

	private String zone = "";

	@BeforeEach
	void createZone() {
		this.zone = this.client.createZone("example.com");
		assertThat(this.client
			.change(this.zone, weighted("CREATE", "w.example.com", "A", "a", 1, "192.0.2.1"),
					weighted("CREATE", "w.example.com", "A", "b", 1, "192.0.2.2"),
					weighted("CREATE", "w.example.com", "A", "c", 1, "192.0.2.3"),
					simple("CREATE", "w.example.com", "TXT", "60", "\"x\""),
					simple("CREATE", "sub.w.example.com", "A", "60", "192.0.2.4"))
			.status()).isEqualTo(200);
	}

	@AfterEach
	void stop() {
		this.route53.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void cutsAWeightedGroupAndGoesOnInside(int size) {
		List<String> seen = new ArrayList<>();
		String next = "?maxitems=" + size;
		while (!next.isEmpty()) {
			SignedClient.Reply page = this.client.list(this.zone, next);
			seen.addAll(page.all("Type"));
			next = page.first("IsTruncated").equals("true")
					? "?maxitems=" + size + "&name=" + page.first("NextRecordName") + "&type="
							+ page.first("NextRecordType") + (page.first("NextRecordIdentifier").isEmpty() ? ""
									: "&identifier=" + page.first("NextRecordIdentifier"))
					: "";
		}
		assertThat(seen).containsExactly("NS", "SOA", "A", "A", "A", "TXT", "A");
	}

	@Test
	void namesTheIdentifierWhereAGroupIsCut() {
		SignedClient.Reply page = this.client.list(this.zone, "?maxitems=3");
		assertThat(page.first("NextRecordName")).isEqualTo("w.example.com.");
		assertThat(page.first("NextRecordType")).isEqualTo("A");
		assertThat(page.first("NextRecordIdentifier")).isEqualTo("b");
	}

	@Test
	void beginsAtTheFirstSetAtOrAfter() {
		assertThat(this.client.list(this.zone, "?name=v.example.com").first("Name")).isEqualTo("w.example.com.");
		assertThat(this.client.list(this.zone, "?name=w.example.com&type=NS").first("Type")).isEqualTo("TXT");
		assertThat(this.client.list(this.zone, "?name=w.example.com&type=A&identifier=b").all("SetIdentifier"))
			.containsExactly("b", "c");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?type=A", "?name=w.example.com&identifier=a", "?maxitems=0", "?maxitems=x",
			"?name=a..example.com", "?name=w.example.com&type=BOGUS" })
	void refusesParametersThatMakeNoSense(String query) {
		SignedClient.Reply reply = this.client.list(this.zone, query);
		assertThat(reply.code()).isEqualTo("InvalidInput");
		assertThat(reply.status()).isEqualTo(400);
	}

	@Test
	void readsAndWritesOctalEscapes() {
		String change = simple("CREATE", "\\052.a\\100B\\056c.example.com", "A", "60", "192.0.2.1");
		assertThat(this.client.change(this.zone, change).status()).isEqualTo(200);
		assertThat(this.client.list(this.zone, "?name=%2A.a%40b%5C056c.example.com").first("Name"))
			.isEqualTo("\\052.a\\100b\\056c.example.com.");
	}

	@Test
	void walksTheZonesByNameWithTwoOfOneName() {
		this.client.createZone("shop.example");
		this.client.createZone("shop.example");
		this.client.createZone("www.shop.example");
		List<String> seen = new ArrayList<>();
		String next = "?maxitems=1";
		while (!next.isEmpty()) {
			SignedClient.Reply page = this.client.get("/2013-04-01/hostedzonesbyname" + next);
			seen.addAll(page.all("Name"));
			next = page.first("IsTruncated").equals("true") ? "?maxitems=1&dnsname=" + page.first("NextDNSName")
					+ "&hostedzoneid=" + page.first("NextHostedZoneId") : "";
		}
		assertThat(seen).containsExactly("example.com.", "shop.example.", "shop.example.", "www.shop.example.");
	}

	@Test
	void walksTheZonesByMarker() {
		for (int i = 0; i < 4; i++) {
			this.client.createZone("z" + i + ".example");
		}
		List<String> seen = new ArrayList<>();
		String next = "?maxitems=2";
		while (!next.isEmpty()) {
			SignedClient.Reply page = this.client.get("/2013-04-01/hostedzone" + next);
			seen.addAll(page.all("Name"));
			next = page.first("IsTruncated").equals("true") ? "?maxitems=2&marker=" + page.first("NextMarker") : "";
		}
		assertThat(seen).hasSize(5).doesNotHaveDuplicates();
	}

	@Test
	void doesNotFindAnIdWithItsPrefix() {
		SignedClient.Reply reply = this.client.get("/2013-04-01/hostedzone/%2Fhostedzone%2F" + this.zone);
		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.code()).isEqualTo("NoSuchHostedZone");
	}

}
