package dev.signpost.lookup;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * A name server on loopback that answers as no honest one would, over UDP and TCP on one
 * port.
 */
public final class HostileServer implements AutoCloseable {

	/** Between two octets that drip. */
	private static final long DRIP = 100_000_000L;

	private static final int ATTEMPTS = 20;

	private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

	private final Function<byte[], Trick> choice;

	private final DatagramSocket udp;

	private final DatagramSocket elsewhere;

	private final ServerSocket tcp;

	private final AtomicInteger asked = new AtomicInteger();

	private HostileServer(Function<byte[], Trick> choice) throws IOException {
		this.choice = choice;
		this.tcp = new ServerSocket(0, 500, HERE);
		this.udp = beside(this.tcp);
		this.elsewhere = new DatagramSocket(0, HERE);
	}

	/** The port of the same number, which somebody else may have. */
	private static DatagramSocket beside(ServerSocket tcp) throws IOException {
		try {
			return new DatagramSocket(tcp.getLocalPort(), HERE);
		}
		catch (BindException ex) {
			tcp.close();
			throw ex;
		}
	}

	private static HostileServer open(Function<byte[], Trick> choice) throws IOException {
		for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
			try {
				return new HostileServer(choice);
			}
			catch (BindException ex) {
				// another port may be free over both
			}
		}
		return new HostileServer(choice);
	}

	/** A server that always plays the same trick. */
	public static HostileServer playing(Trick trick) {
		return start((query) -> trick);
	}

	/** A server that plays the trick named by the first label of the question. */
	public static HostileServer playingWhatIsAsked() {
		return start((query) -> Trick.ofLabel(Packet.firstLabel(query)));
	}

	/** A server that chooses its trick by the query's octets. */
	public static HostileServer start(Function<byte[], Trick> choice) {
		try {
			HostileServer server = open(choice);
			Thread.ofPlatform().daemon().name("hostile-udp").start(server::serveDatagrams);
			Thread.ofPlatform().daemon().name("hostile-tcp").start(server::serveConnections);
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public InetSocketAddress socket() {
		return (InetSocketAddress) this.udp.getLocalSocketAddress();
	}

	/** How many queries came, over both. */
	public int asked() {
		return this.asked.get();
	}

	@Override
	public void close() {
		this.udp.close();
		this.elsewhere.close();
		try {
			this.tcp.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void serveDatagrams() {
		DatagramPacket query = new DatagramPacket(new byte[65_535], 65_535);
		while (!this.udp.isClosed()) {
			try {
				this.udp.receive(query);
				answer(Arrays.copyOf(query.getData(), query.getLength()), (InetSocketAddress) query.getSocketAddress());
			}
			catch (IOException ex) {
				// closed, or the asker has gone
			}
		}
	}

	private void answer(byte[] query, InetSocketAddress asker) throws IOException {
		this.asked.incrementAndGet();
		Trick trick = this.choice.apply(query);
		List<byte[]> answers = trick.answersTo(query);
		for (int i = 0; i < answers.size(); i++) {
			byte[] answer = answers.get(i);
			speaker(trick, i).send(new DatagramPacket(answer, answer.length, asker));
		}
	}

	private DatagramSocket speaker(Trick trick, int message) {
		return switch (trick.manner()) {
			case FROM_ELSEWHERE -> this.elsewhere;
			case FROM_ELSEWHERE_FIRST -> (message == 0) ? this.elsewhere : this.udp;
			default -> this.udp;
		};
	}

	private void serveConnections() {
		while (!this.tcp.isClosed()) {
			try {
				Socket connection = this.tcp.accept();
				Thread.startVirtualThread(() -> serve(connection));
			}
			catch (IOException ex) {
				// closed
			}
		}
	}

	private void serve(Socket connection) {
		try (connection) {
			DataInputStream in = new DataInputStream(connection.getInputStream());
			byte[] query = in.readNBytes(in.readUnsignedShort());
			this.asked.incrementAndGet();
			converse(connection, query, this.choice.apply(query));
		}
		catch (IOException ex) {
			// the asker has had enough
		}
	}

	private static void converse(Socket connection, byte[] query, Trick trick) throws IOException {
		List<byte[]> answers = trick.answersTo(query);
		switch (trick.manner()) {
			case BREAKS_OFF, NO_TCP -> connection.setSoLinger(true, 0);
			case HOLDS -> connection.getInputStream().read();
			case DRIPS -> drip(connection, answers.getFirst());
			case FRAME_CUT -> connection.getOutputStream().write(frame(answers.getFirst()), 0, 20);
			case PLAIN, FROM_ELSEWHERE, FROM_ELSEWHERE_FIRST -> {
				for (byte[] answer : answers) {
					connection.getOutputStream().write(frame(answer));
				}
			}
		}
	}

	private static void drip(Socket connection, byte[] answer) throws IOException {
		OutputStream out = connection.getOutputStream();
		for (byte octet : frame(answer)) {
			out.write(octet);
			LockSupport.parkNanos(DRIP);
		}
		connection.getInputStream().read();
	}

	private static byte[] frame(byte[] message) {
		byte[] frame = new byte[message.length + 2];
		frame[0] = (byte) (message.length >> 8);
		frame[1] = (byte) message.length;
		System.arraycopy(message, 0, frame, 2, message.length);
		return frame;
	}

}
