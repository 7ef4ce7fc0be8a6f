package dev.signpost.sandbox.route53;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Broken requests are refused and never break the double.
 */
class BrokenRequestTests {

	private static final int REQUESTS = 3000;

	private static final List<String> PIECES = List.of("<", ">", "&", "\"", "\\", ".", "..", "*", "\\052", "\\999", "A",
			"AAAA", "NS", "TXT", "SOA", "CNAME", "60", "-1", "2147483648", "example.com", "é", " ", "\n", "\t",
			"<!-- -->", "<TTL>60</TTL>", "<Weight>1</Weight>", "<SetIdentifier>i</SetIdentifier>", "]]>",
			"<![CDATA[x]]>", "DELETE", "UPSERT", "x".repeat(300));

	private final Route53Double route53 = Doubles.empty();

	private final SignedClient client = new SignedClient(this.route53.endpoint());

	@AfterEach
	void stop() {
		this.route53.close();
	}

	@Test
	void answersEveryBrokenBatchWithFourHundred() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String zone = this.client.createZone("example.com");
		for (int i = 0; i < REQUESTS; i++) {
			String changes = broken(Sets.ofEveryKind(), random);
			SignedClient.Reply reply = this.client.change(zone, changes);
			assertThat(reply.status()).as("seed %d, request %d: %s", seed, i, reply.body()).isIn(200, 400, 404);
			List<String> types = this.client.list(zone, "?name=example.com&maxitems=300").all("Type");
			assertThat(types).as("seed %d, request %d: %s", seed, i, changes).contains("NS", "SOA");
		}
	}

	@Test
	void answersEveryBrokenAddressWithFourHundred() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String zone = this.client.createZone("example.com");
		for (int i = 0; i < REQUESTS; i++) {
			String value = PIECES.get(random.nextInt(PIECES.size())) + PIECES.get(random.nextInt(PIECES.size()));
			String name = List.of("name", "type", "identifier", "maxitems").get(random.nextInt(4));
			String query = "?" + name + "="
					+ URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
			assertThat(this.client.list(zone, query).status()).as("seed %d: %s", seed, query).isIn(200, 400);
		}
	}

	private static String broken(String text, Random random) {
		StringBuilder out = new StringBuilder(text);
		for (int i = 1 + random.nextInt(4); i > 0; i--) {
			int at = random.nextInt(out.length());
			int end = Math.min(out.length(), at + random.nextInt(12));
			out.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
		}
		return out.toString();
	}

}
