package dev.signpost.sandbox.network;

import java.net.Socket;
import java.time.Duration;

import dev.signpost.dns.IpAddress;
import dev.signpost.sandbox.node.NodeFault;
import dev.signpost.sandbox.route53.world.RecordSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real dig reads what the sandbox's servers answer.
 */
@Tag("peer")
class JudgedByDigTests {

	private static final String ZONE_SERVER = "198.51.100.128";

	private static final String NODE = "203.0.113.1";

	private static final String RESOLVER = "192.0.2.53";

	private final TestTown town = new TestTown().delegated(3);

	@AfterEach
	void close() {
		this.town.close();
	}

	@Test
	void leadFromTheRootToTheNodes() {
		assertThat(this.town.dig("192.0.2.241", TestTown.CLUSTER, "SOA")).contains("status: NOERROR", "flags: qr;")
			.containsPattern("example\\.\\s+172800\\s+IN\\s+NS\\s+a\\.registry\\.example\\.")
			.containsPattern("a\\.registry\\.example\\.\\s+172800\\s+IN\\s+A\\s+192\\.0\\.2\\.243");
		assertThat(this.town.dig("192.0.2.243", TestTown.CLUSTER, "SOA")).contains("flags: qr;")
			.containsPattern("enterprise\\.example\\.\\s+172800\\s+IN\\s+NS\\s+ns-");
		assertThat(this.town.dig(ZONE_SERVER, TestTown.CLUSTER, "SOA"))
			.contains("flags: qr;", "ANSWER: 0, AUTHORITY: 3")
			.containsPattern("node1\\.cache\\.enterprise\\.example\\.\\s+60\\s+IN\\s+A\\s+203\\.0\\.113\\.1");
		assertThat(this.town.dig(NODE, TestTown.CLUSTER, "SOA")).contains("flags: qr aa;",
				"ns.cache.enterprise.example. " + "hostmaster.cache.enterprise.example.");
	}

	@Test
	void denyInTheZone() {
		assertThat(this.town.dig(ZONE_SERVER, "nobody.enterprise.example", "A")).contains("NXDOMAIN", "flags: qr aa;")
			.containsPattern("enterprise\\.example\\.\\s+900\\s+IN\\s+SOA");
		assertThat(this.town.dig(ZONE_SERVER, "mail.enterprise.example", "AAAA")).contains("NOERROR", "ANSWER: 0")
			.containsPattern("enterprise\\.example\\.\\s+900\\s+IN\\s+SOA");
		assertThat(this.town.dig(ZONE_SERVER, "old.enterprise.example", "A")).contains("NOERROR", "ANSWER: 0");
		assertThat(this.town.dig(ZONE_SERVER, "lab.example", "SOA")).contains("REFUSED");
	}

	@Test
	void answerFromTheZone() {
		assertThat(this.town.dig(ZONE_SERVER, "any.apps.enterprise.example", "A"))
			.containsPattern("any\\.apps\\.enterprise\\.example\\.\\s+60\\s+IN\\s+A\\s+198\\.51\\.100\\.60");
		assertThat(this.town.dig(ZONE_SERVER, "docs.enterprise.example", "A")).contains("CNAME", "198.51.100.10");
		assertThat(this.town.dig(ZONE_SERVER, "api.enterprise.example", "A")).contains("198.51.100.41")
			.doesNotContain("198.51.100.42");
		assertThat(this.town.dig(ZONE_SERVER, "vault.enterprise.example", "DS")).contains("12345 13 2", "qr aa;");
		assertThat(this.town.dig(ZONE_SERVER, TestTown.CLUSTER, "DS")).contains("qr aa;", "ANSWER: 0", "SOA");
		assertThat(this.town.dig(ZONE_SERVER, "MAIL.Enterprise.example", "A")).contains("MAIL.Enterprise.example.");
	}

	@Test
	void keepToEdnsAndSizes() {
		assertThat(this.town.dig(ZONE_SERVER, "enterprise.example", "SOA", "+edns=1", "+noednsneg"))
			.contains("BADVERS");
		assertThat(this.town.dig(ZONE_SERVER, "enterprise.example", "SOA", "+noedns"))
			.doesNotContain("OPT PSEUDOSECTION");
		String[] long20 = java.util.stream.IntStream.range(0, 20)
			.mapToObj((each) -> "\"" + "x".repeat(200) + each + "\"")
			.toArray(String[]::new);
		this.town.change(Duration.ZERO, RecordSet.simple("long.enterprise.example", "TXT", 60, long20));
		assertThat(this.town.dig(ZONE_SERVER, "long.enterprise.example", "TXT", "+ignore")).contains(" tc");
		assertThat(this.town.dig(ZONE_SERVER, "long.enterprise.example", "TXT")).contains("ANSWER: 20", "(TCP)");
	}

	@Test
	void answerLikeANode() {
		assertThat(this.town.dig(NODE, TestTown.CLUSTER, "NS")).contains("flags: qr aa;", "ANSWER: 3")
			.containsPattern("3600\\s+IN\\s+NS");
		assertThat(this.town.dig(NODE, "redis-12000." + TestTown.CLUSTER, "A")).containsPattern("5\\s+IN\\s+A\\s+203");
		assertThat(this.town.dig(NODE, "redis-12000." + TestTown.CLUSTER, "AAAA")).contains("NOERROR", "ANSWER: 0");
		assertThat(this.town.dig(NODE, "nothing." + TestTown.CLUSTER, "A")).contains("NXDOMAIN", "SOA");
		assertThat(this.town.dig(NODE, "www.enterprise.example", "A")).contains("REFUSED");
		assertThat(this.town.dig(NODE, TestTown.CLUSTER, "AXFR")).contains("Transfer failed");
		assertThat(this.town.dig(NODE, TestTown.CLUSTER, "SOA", "+tcp")).contains("flags: qr aa;", "(TCP)");
	}

	@Test
	void failOverAfterAWhile() {
		this.town.breakNode(2, NodeFault.DOWN);
		assertThat(this.town.dig("203.0.113.2", TestTown.CLUSTER, "SOA")).contains("timed out");
		assertThat(this.town.dig(NODE, "node2." + TestTown.CLUSTER, "A", "+short")).contains("203.0.113.2");
		this.town.pass(Duration.ofSeconds(5));
		assertThat(this.town.dig(NODE, "node2." + TestTown.CLUSTER, "A", "+short")).isEqualTo("203.0.113.3\n");
		assertThat(this.town.dig(NODE, "redis-12001." + TestTown.CLUSTER, "A", "+short")).doesNotContain("203.0.113.2");
	}

	@Test
	void showTheCacheOfTheResolver() {
		String name = "redis-12000." + TestTown.CLUSTER;
		assertThat(this.town.dig(RESOLVER, name, "A", "+rec")).contains("flags: qr rd ra;")
			.containsPattern("5\\s+IN\\s+A");
		this.town.pass(Duration.ofSeconds(2));
		assertThat(this.town.dig(RESOLVER, name, "A", "+rec")).containsPattern("\\s3\\s+IN\\s+A");
		assertThat(this.town.dig(RESOLVER, "nobody.enterprise.example", "A", "+rec")).contains("NXDOMAIN")
			.containsPattern("900\\s+IN\\s+SOA");
		for (int node = 1; node <= 3; node++) {
			this.town.breakNode(node, NodeFault.FILTERED);
		}
		assertThat(this.town.dig(RESOLVER, "node1." + TestTown.CLUSTER, "A", "+rec")).contains("SERVFAIL");
	}

	@Test
	void openTheDatabasesOfNodes() throws java.io.IOException {
		try (Socket socket = new Socket()) {
			socket.connect(this.town.network.route(IpAddress.of(NODE), 12000).orElseThrow());
			socket.getOutputStream().write("PING\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readNBytes(7), java.nio.charset.StandardCharsets.US_ASCII))
				.isEqualTo("+PONG\r\n");
		}
	}

}
