package dev.signpost.lookup.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import dev.signpost.dns.DnsName;
import dev.signpost.dns.DnsText;
import dev.signpost.lookup.PortProbe.Certificate;
import dev.signpost.lookup.PortProbe.PortAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What is said on a connection that stands. However slowly the other side talks, it is
 * over in time.
 */
final class Visit {

	/** Redis takes a bare line for a command. */
	private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final int MOST_READ = 256;

	private final Socket socket;

	private final Stopwatch watch;

	private final Duration took;

	Visit(Socket socket, Stopwatch watch, Duration took) {
		this.socket = socket;
		this.watch = watch;
		this.took = took;
	}

	/**
	 * Says PING, in the clear or behind a handshake.
	 * @param tls the name to ask a certificate for, or null for none
	 */
	PortAnswer talk(@Nullable DnsName tls) {
		Thread curfew = Thread.startVirtualThread(this::hangUpInTime);
		try {
			return (tls != null) ? behindHandshake(tls) : new PortAnswer.Open(this.took, pong(this.socket), null);
		}
		catch (SocketException ex) {
			return this.watch.isOver() ? new PortAnswer.Open(this.took, null, null)
					: new PortAnswer.Closed(this.watch.took());
		}
		catch (IOException ex) {
			return new PortAnswer.Open(this.took, null, null);
		}
		finally {
			curfew.interrupt();
		}
	}

	private PortAnswer behindHandshake(DnsName name) throws IOException {
		Glance glance = new Glance();
		@Nullable String pong = null;
		try (Socket secure = glance.over(this.socket, name)) {
			pong = pong(secure);
		}
		catch (IOException ex) {
			if (glance.certificate(name) == null && ex instanceof SocketException) {
				throw ex;
			}
		}
		@Nullable Certificate shown = glance.certificate(name);
		return new PortAnswer.Open(this.took, pong, shown);
	}

	private static @Nullable String pong(Socket socket) throws IOException {
		socket.getOutputStream().write(PING);
		byte[] line = new byte[MOST_READ];
		int have = line(socket.getInputStream(), line);
		return (have > 0) ? DnsText.printable(new String(line, 0, have, StandardCharsets.UTF_8).strip()) : null;
	}

	/**
	 * Reads to the end of the first line, as far as there is room, and says how much.
	 */
	private static int line(InputStream in, byte[] line) throws IOException {
		int have = 0;
		int read = 0;
		while (read >= 0 && have < line.length && (have == 0 || line[have - 1] != '\n')) {
			read = in.read(line, have, line.length - have);
			have += Math.max(0, read);
		}
		return have;
	}

	private void hangUpInTime() {
		try {
			Thread.sleep(this.watch.left());
			this.socket.close();
		}
		catch (InterruptedException | IOException ex) {
			// the visit is over
		}
	}

}
