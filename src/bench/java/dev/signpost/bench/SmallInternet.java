package dev.signpost.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.signpost.lookup.NetworkView;
import dev.signpost.peer.Bind;
import dev.signpost.peer.PeerProcess;

import org.springframework.util.FileSystemUtils;

/**
 * Real servers on loopback, each at a port of its own that stands for port 53 of an
 * address: a root, a top level, the parent zone at four addresses, three nodes that hold
 * every cluster's zone, a resolver, and a database.
 */
final class SmallInternet implements AutoCloseable {

	static final String RESOLVER = "127.0.3.53";

	static final int DATABASE = 12_000;

	/** A question for the root's NS. */
	private static final byte[] KNOCK = { 0x12, 0x34, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1 };

	private final Map<String, InetSocketAddress> sockets = new HashMap<>();

	private final Deque<Bind> servers = new ArrayDeque<>();

	private final List<Bind> nodes;

	private final Path home;

	private final PeerProcess resolver;

	private final ServerSocket database;

	/**
	 * Starts everything.
	 * @param clusters how many there are, each with a zone of its own at each node
	 */
	SmallInternet(int clusters) throws IOException {
		this.database = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::greet);
		start("", SmallZones.root(), SmallZones.ROOT);
		start("example", SmallZones.tld(), SmallZones.TLD);
		start("enterprise.example", SmallZones.parent(clusters), SmallZones.PARENTS.toArray(String[]::new));
		this.nodes = IntStream.rangeClosed(1, SmallZones.NODES).mapToObj((i) -> node(i, clusters)).toList();
		this.home = Files.createTempDirectory("signpost-unbound");
		this.sockets.put(RESOLVER, freeSocket());
		Path settings = Files.writeString(this.home.resolve("unbound.conf"), resolver(clusters));
		this.resolver = PeerProcess.start("unbound", this.home, List.of("-d", "-c", settings.toString()));
		awaitResolver();
	}

	/** Where a server really is. */
	InetSocketAddress socket(String address) {
		return Objects.requireNonNull(this.sockets.get(address));
	}

	/** Where everything here really is. */
	NetworkView view() {
		InetSocketAddress databases = new InetSocketAddress(this.database.getInetAddress(),
				this.database.getLocalPort());
		return (address, port) -> Optional.of((port == DATABASE) ? databases : socket(address.text()));
	}

	/**
	 * Stops the first nodes where they are: they are silent.
	 */
	void freeze(int count) throws IOException, InterruptedException {
		for (Bind node : this.nodes.subList(0, count)) {
			signal("-STOP", node);
		}
	}

	/** All nodes go on, and have forgotten nothing. */
	void thaw() throws IOException, InterruptedException {
		for (Bind node : this.nodes) {
			signal("-CONT", node);
		}
	}

	@Override
	public void close() throws IOException {
		this.database.close();
		this.resolver.close();
		this.servers.forEach(Bind::close);
		FileSystemUtils.deleteRecursively(this.home);
	}

	private void start(String zone, String records, String... addresses) {
		start(Bind.with(zone, records), addresses);
	}

	private Bind start(Bind.Plan plan, String... addresses) {
		Bind bind = plan.options("allow-transfer { none; };").start();
		this.servers.push(bind);
		List.of(addresses).forEach((address) -> this.sockets.put(address, bind.socket()));
		return bind;
	}

	private Bind node(int number, int clusters) {
		Bind.Plan plan = Bind.with(SmallZones.cluster(1), SmallZones.ofCluster());
		for (int cluster = 2; cluster <= clusters; cluster++) {
			plan = plan.with(SmallZones.cluster(cluster), SmallZones.ofCluster());
		}
		return start(plan, SmallZones.node(number));
	}

	/** Told where each zone is: by itself it would follow referrals on port 53 only. */
	private String resolver(int clusters) {
		List<String> nodeAddresses = IntStream.rangeClosed(1, SmallZones.NODES).mapToObj(SmallZones::node).toList();
		return """
				server:
				 interface: 127.0.0.1
				 port: %d
				 access-control: 127.0.0.0/8 allow
				 do-not-query-localhost: no
				 username: ""
				 chroot: ""
				 directory: %s
				 pidfile: ""
				 use-syslog: no
				 do-daemonize: no
				 do-ip6: no
				 num-queries-per-thread: 4096
				 module-config: "iterator"
				remote-control:
				 control-enable: no
				""".formatted(socket(RESOLVER).getPort(), this.home) + stub(".", List.of(SmallZones.ROOT))
				+ stub("example", List.of(SmallZones.TLD)) + stub("enterprise.example", SmallZones.PARENTS)
				+ SmallZones.each(clusters, (cluster) -> stub(SmallZones.cluster(cluster), nodeAddresses));
	}

	private String stub(String zone, List<String> addresses) {
		return "stub-zone:\n name: " + zone + "\n"
				+ addresses.stream()
					.map((address) -> " stub-addr: 127.0.0.1@" + socket(address).getPort() + "\n")
					.distinct()
					.collect(Collectors.joining());
	}

	private void greet() {
		while (!this.database.isClosed()) {
			try (Socket client = this.database.accept()) {
				client.getOutputStream().write("+PONG\r\n".getBytes(StandardCharsets.US_ASCII));
			}
			catch (IOException ex) {
				// a client that went away, or the end
			}
		}
	}

	private void awaitResolver() throws IOException {
		try (DatagramSocket asker = new DatagramSocket()) {
			asker.setSoTimeout(100);
			for (int tries = 0; tries < 100 && this.resolver.isAlive(); tries++) {
				asker.send(new DatagramPacket(KNOCK, KNOCK.length, socket(RESOLVER)));
				try {
					asker.receive(new DatagramPacket(new byte[2_048], 2_048));
					return;
				}
				catch (SocketTimeoutException ex) {
					// not at home yet
				}
			}
		}
		close();
		throw new IllegalStateException("unbound does not answer");
	}

	private static InetSocketAddress freeSocket() throws IOException {
		try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
			return new InetSocketAddress(free.getLocalAddress(), free.getLocalPort());
		}
	}

	private static void signal(String signal, Bind server) throws IOException, InterruptedException {
		new ProcessBuilder("kill", signal, Long.toString(server.process().pid())).start().waitFor();
	}

}
