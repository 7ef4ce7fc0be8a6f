package dev.signpost.sandbox.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.nio.charset.StandardCharsets;

/**
 * The port of every database on every node: it says PONG to whatever a Redis client says
 * first, and hangs up on TLS.
 */
final class DatabasePort implements AutoCloseable {

	private static final int IDLE_MILLIS = 5000;

	private static final int BACKLOG = 200;

	private static final byte[] PONG = "+PONG\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final int HANDSHAKE = 0x16;

	private final ServerSocket socket;

	private final Thread loop;

	private DatabasePort(ServerSocket socket) {
		this.socket = socket;
		this.loop = Thread.ofVirtual().name("sandbox-database").start(this::accept);
	}

	static DatabasePort open() {
		try {
			return new DatabasePort(new ServerSocket(0, BACKLOG, Stand.LOOPBACK));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The sandbox finds no free port on 127.0.0.1", ex);
		}
	}

	InetSocketAddress port() {
		return new InetSocketAddress(Stand.LOOPBACK, this.socket.getLocalPort());
	}

	@Override
	public void close() {
		try {
			this.socket.close();
			this.loop.join(Duration.ofSeconds(1));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A socket of the sandbox does not close", ex);
		}
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				Socket connection = this.socket.accept();
				Thread.startVirtualThread(() -> serve(connection));
			}
			catch (IOException ex) {
				continue;
			}
		}
	}

	private static void serve(Socket connection) {
		try (connection) {
			connection.setSoTimeout(IDLE_MILLIS);
			InputStream in = connection.getInputStream();
			byte[] said = new byte[512];
			while (in.read(said) > 0 && said[0] != HANDSHAKE) {
				connection.getOutputStream().write(PONG);
			}
		}
		catch (IOException ex) {
			// the client has gone
			return;
		}
	}

}
