package dev.signpost.lookup.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.IpAddress;
import dev.signpost.lookup.Answer.Reason;
import dev.signpost.lookup.PortProbe.Certificate;
import dev.signpost.lookup.PortProbe.PortAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectsTests {

	private static final IpAddress NODE = IpAddress.of("192.0.2.1");

	private static final DnsName NAME = DnsName.of("redis-12000.cache.example");

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@Test
	void hearsAPong() throws IOException {
		assertThat(open(knock("+PONG\r\n", false)).pong()).isEqualTo("+PONG");
		assertThat(open(knock("+PONG\r\n", false)).certificate()).isNull();
	}

	@Test
	void reportsThatAPasswordIsWanted() throws IOException {
		assertThat(open(knock("-NOAUTH Authentication required.\r\n", false)).pong())
			.isEqualTo("-NOAUTH Authentication required.");
	}

	@Test
	void readsLittleAndMakesItPrintable() throws IOException {
		assertThat(open(knock("\u202e\u0000" + "x".repeat(9_000), false)).pong()).startsWith("U+202EU+0000xxx")
			.hasSizeLessThan(300);
	}

	@Test
	void takesHangingUpForSilence() throws IOException {
		assertThat(open(knock("", false)).pong()).isNull();
	}

	@Test
	void looksAtNoCertificateWhereNoneIsShown() throws IOException {
		PortAnswer.Open open = open(knock("-ERR unknown command\r\n", true));
		assertThat(open.pong()).isNull();
		assertThat(open.certificate()).isNull();
	}

	@Test
	void saysThatAPortIsClosed() throws IOException {
		InetSocketAddress closed;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
			closed = (InetSocketAddress) socket.getLocalSocketAddress();
		}
		assertThat(to(closed, PATIENCE).knock(NODE, 12_000, false, NAME)).isInstanceOf(PortAnswer.Closed.class);
	}

	@Test
	void isOverInTimeHoweverSlowlyTheOtherSideTalks() throws IOException {
		try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"))) {
			Connects connects = to((InetSocketAddress) mute.getLocalSocketAddress(), Duration.ofMillis(200));
			assertThat(open(connects.knock(NODE, 12_000, false, NAME)).pong()).isNull();
			assertThat(open(connects.knock(NODE, 12_000, true, NAME)).certificate()).isNull();
		}
	}

	@Test
	void doesNotTryWhereThereIsNoWay() {
		assertThat(new Connects((address, port) -> Optional.empty(), PATIENCE).knock(NODE, 12_000, false, NAME))
			.isEqualTo(new PortAnswer.NotTried(Reason.NOTHING_TO_ASK));
	}

	@Test
	void goesWhereTheViewLeads() throws IOException {
		try (ServerSocket server = serving("+PONG\r\n", new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1")))) {
			Connects connects = new Connects((address, port) -> Optional.of(NODE)
				.filter((node) -> node.equals(address) && port == 12_000)
				.map((node) -> (InetSocketAddress) server.getLocalSocketAddress()), PATIENCE);
			assertThat(connects.knock(NODE, 12_000, false, NAME)).isInstanceOf(PortAnswer.Open.class);
		}
	}

	@Test
	void looksAtTheCertificateAndSaysPingBehindIt(@TempDir Path folder) throws Exception {
		ServerSocket secure = secure(folder, "dns:*.cache.example,dns:other.example,ip:192.0.2.1");
		try (ServerSocket server = serving("+PONG\r\n", secure)) {
			Connects connects = to((InetSocketAddress) server.getLocalSocketAddress(), PATIENCE);
			PortAnswer.Open open = open(connects.knock(NODE, 12_000, true, NAME));
			assertThat(open.pong()).isEqualTo("+PONG");
			assertThat(open.certificate())
				.isEqualTo(new Certificate(true, List.of("*.cache.example", "other.example")));
			assertThat(open(connects.knock(NODE, 12_000, true, DnsName.of("a.b.cache.example"))).certificate().covers())
				.isFalse();
		}
	}

	@ParameterizedTest
	@CsvSource({ "cache.example, cache.example, true", "CACHE.Example., cache.example, true",
			"*.cache.example, node1.cache.example, true", "*.cache.example, cache.example, false",
			"*.cache.example, a.b.cache.example, false", "*, cache.example, false", "*.*.example, a.b.example, false",
			"n*.cache.example, node1.cache.example, false", "evil.example, cache.example, false" })
	void knowsWhichNamesACertificateCovers(String pattern, String host, boolean covers) {
		assertThat(Certificates.covers(pattern, DnsName.of(host))).isEqualTo(covers);
	}

	private static PortAnswer knock(String said, boolean tls) throws IOException {
		try (ServerSocket server = serving(said, new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1")))) {
			return to((InetSocketAddress) server.getLocalSocketAddress(), PATIENCE).knock(NODE, 12_000, tls, NAME);
		}
	}

	private static PortAnswer.Open open(PortAnswer answer) {
		assertThat(answer).isInstanceOf(PortAnswer.Open.class);
		return (PortAnswer.Open) answer;
	}

	private static Connects to(InetSocketAddress socket, Duration patience) {
		return new Connects((address, port) -> Optional.of(socket), patience);
	}

	/** Reads a little from everybody, says its piece and hangs up. */
	private static ServerSocket serving(String said, ServerSocket server) {
		Thread.startVirtualThread(() -> {
			while (!server.isClosed()) {
				try (Socket client = server.accept()) {
					InputStream in = client.getInputStream();
					in.readNBytes(6);
					client.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
					client.shutdownOutput();
					in.transferTo(OutputStream.nullOutputStream());
				}
				catch (IOException ex) {
					// the next one
				}
			}
		});
		return server;
	}

	private static ServerSocket secure(Path folder, String names)
			throws IOException, GeneralSecurityException, InterruptedException {
		Path file = folder.resolve("keys.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "db", "-keyalg", "EC", "-dname", "CN=db", "-ext", "san=" + names, "-storepass",
				"changeit", "-keystore", file.toString())
			.redirectErrorStream(true)
			.start();
		keytool.getInputStream().transferTo(OutputStream.nullOutputStream());
		assertThat(keytool.waitFor()).isZero();
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(file)) {
			keys.load(in, "changeit".toCharArray());
		}
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(keys, "changeit".toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		return context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
	}

}
