package dev.signpost.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

/**
 * A BIND that serves zones to a test.
 *
 * <pre>
 * try (Bind bind = Bind.with("cache.example", "@ 60 IN SOA ...").start()) { ... }
 * </pre>
 */
public final class Bind implements AutoCloseable {

	/** A question for the root's NS, to see whether anybody is at home. */
	private static final byte[] KNOCK = { 0x12, 0x34, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1 };

	private static final int PATIENCE = 100;

	private final InetSocketAddress socket;

	private final PeerProcess process;

	private final Path folder;

	private Bind(InetSocketAddress socket, PeerProcess process, Path folder) {
		this.socket = socket;
		this.process = process;
		this.folder = folder;
	}

	/**
	 * A server with one zone.
	 * @param zone its name without the final dot
	 * @param records in zone file form
	 */
	public static Plan with(String zone, String records) {
		return new Plan("127.0.0.1", 0, "").with(zone, records);
	}

	/** Where it answers, over UDP and TCP. */
	public InetSocketAddress socket() {
		return this.socket;
	}

	public PeerProcess process() {
		return this.process;
	}

	@Override
	public void close() {
		this.process.close();
		try {
			FileSystemUtils.deleteRecursively(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What the server is to be.
	 *
	 * @param address a loopback address
	 * @param port 0 for any free one
	 * @param options more lines for the {@code options} block
	 * @param zones records by zone
	 */
	public record Plan(String address, int port, String options, Map<String, String> zones) {

		Plan(String address, int port, String options) {
			this(address, port, options, Map.of());
		}

		public Plan with(String zone, String records) {
			Map<String, String> more = new LinkedHashMap<>(this.zones);
			more.put(zone, records);
			return new Plan(this.address, this.port, this.options, more);
		}

		public Plan at(String otherAddress, int otherPort) {
			return new Plan(otherAddress, otherPort, this.options, this.zones);
		}

		public Plan options(String lines) {
			return new Plan(this.address, this.port, this.options + lines, this.zones);
		}

		/** Starts it and waits until it answers. */
		public Bind start() {
			Peers.require("named");
			try {
				InetSocketAddress socket = new InetSocketAddress(InetAddress.ofLiteral(this.address),
						(this.port != 0) ? this.port : freePort());
				Path folder = write(socket.getPort());
				PeerProcess process = PeerProcess.start("named", folder,
						List.of("-g", "-n", "1", "-c", folder.resolve("named.conf").toString()));
				Bind bind = new Bind(socket, process, folder);
				bind.await();
				return bind;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private Path write(int usedPort) throws IOException {
			Path folder = Files.createTempDirectory("signpost-bind");
			StringBuilder conf = new StringBuilder("""
					options {
						directory "%s";
						listen-on port %d { %s; };
						listen-on-v6 { none; };
						pid-file none; session-keyfile none; querylog no; minimal-responses no;
						%s
					};
					controls { };
					""".formatted(folder, usedPort, this.address,
					this.options.contains("recursion ") ? this.options : "recursion no; " + this.options));
			for (Map.Entry<String, String> zone : this.zones.entrySet()) {
				String file = zone.getKey().isEmpty() ? "root.zone" : zone.getKey() + ".zone";
				Files.writeString(folder.resolve(file), zone.getValue().stripIndent() + "\n");
				conf.append("zone \"%s.\" { type primary; file \"%s\"; };%n".formatted(zone.getKey(), file));
			}
			Files.writeString(folder.resolve("named.conf"), conf);
			return folder;
		}

	}

	private void await() throws IOException {
		try (DatagramSocket asker = new DatagramSocket()) {
			asker.setSoTimeout(PATIENCE);
			for (int tries = 0; tries < 200; tries++) {
				if (!this.process.isAlive()) {
					throw new IllegalStateException("named ended:\n" + this.process.output());
				}
				asker.send(new DatagramPacket(KNOCK, KNOCK.length, this.socket));
				if (answered(asker)) {
					return;
				}
			}
		}
		close();
		throw new IllegalStateException("named does not answer");
	}

	private static boolean answered(DatagramSocket asker) throws IOException {
		try {
			asker.receive(new DatagramPacket(new byte[2048], 2048));
			return true;
		}
		catch (SocketTimeoutException ex) {
			return false;
		}
	}

	/** A port that is free over TCP, and hardly taken over UDP. */
	private static int freePort() throws IOException {
		try (ServerSocket tcp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress())) {
			return udp.getLocalPort();
		}
	}

}
