package dev.signpost.sandbox.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.signpost.sandbox.authority.Packets;
import dev.signpost.sandbox.authority.Responder;

/**
 * The sockets behind one simulated address: UDP and TCP on one port of 127.0.0.1.
 */
final class Stand implements AutoCloseable {

	static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

	private static final int TRIES = 50;

	private static final Duration END = Duration.ofSeconds(1);

	private static final int BACKLOG = 100;

	/** More than a queue for one takes. */
	private static final int FILL = 4;

	private static final int IDLE_MILLIS = 5000;

	private static final int LONGEST = 65535;

	private final DatagramSocket udp;

	private final ServerSocket tcp;

	private final Responder responder;

	private final List<SocketChannel> fillers = new ArrayList<>();

	private final List<Thread> loops = new ArrayList<>();

	private Stand(DatagramSocket udp, ServerSocket tcp, Responder responder) {
		this.udp = udp;
		this.tcp = tcp;
		this.responder = responder;
	}

	static Stand open(Responder responder) {
		Stand stand = bind(responder, BACKLOG, TRIES);
		stand.start("udp", stand::receive);
		stand.start("tcp", stand::accept);
		return stand;
	}

	/** One whose connections are never answered, as if a firewall dropped them. */
	static Stand udpOnly(Responder responder) {
		Stand stand = bind(responder, 1, TRIES);
		stand.fillQueue();
		stand.start("udp", stand::receive);
		return stand;
	}

	/** One that nobody serves: datagrams are swallowed, connections never answered. */
	static Stand unserved() {
		Stand stand = bind((query, tcp) -> Optional.empty(), 1, TRIES);
		stand.fillQueue();
		return stand;
	}

	private void start(String what, Runnable loop) {
		this.loops.add(Thread.ofVirtual().name("sandbox-" + what + "-" + port().getPort()).start(loop));
	}

	/** With a full queue the kernel drops whatever else wants to connect. */
	private void fillQueue() {
		for (int i = 0; i < FILL; i++) {
			try {
				SocketChannel channel = SocketChannel.open();
				this.fillers.add(channel);
				channel.configureBlocking(false);
				channel.connect(port());
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The sandbox cannot connect to itself", ex);
			}
		}
	}

	InetSocketAddress port() {
		return new InetSocketAddress(LOOPBACK, this.udp.getLocalPort());
	}

	@Override
	public void close() {
		this.udp.close();
		try {
			for (SocketChannel filler : this.fillers) {
				filler.close();
			}
			this.tcp.close();
			awaitLoops();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A socket of the sandbox does not close", ex);
		}
	}

	/** A port is free only when nobody waits at it any more. */
	private void awaitLoops() {
		try {
			for (Thread loop : this.loops) {
				loop.join(END);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** The same number for both, which another program can have taken for one of them. */
	private static Stand bind(Responder responder, int backlog, int tries) {
		try {
			DatagramSocket udp = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0));
			try {
				return new Stand(udp, new ServerSocket(udp.getLocalPort(), backlog, LOOPBACK), responder);
			}
			catch (IOException ex) {
				udp.close();
				if (tries > 1) {
					return bind(responder, backlog, tries - 1);
				}
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The sandbox finds no free port on 127.0.0.1", ex);
		}
	}

	private void receive() {
		byte[] buffer = new byte[LONGEST];
		while (!this.udp.isClosed()) {
			DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
			try {
				this.udp.receive(packet);
			}
			catch (IOException ex) {
				continue;
			}
			byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
			Thread.startVirtualThread(() -> answer(query, packet.getSocketAddress()));
		}
	}

	private void answer(byte[] query, SocketAddress asker) {
		Packets.handle(query, false, this.responder).ifPresent((reply) -> {
			try {
				this.udp.send(new DatagramPacket(reply, reply.length, asker));
			}
			catch (IOException ex) {
				// closed meanwhile, or the asker is gone: a lost datagram
				return;
			}
		});
	}

	private void accept() {
		while (!this.tcp.isClosed()) {
			try {
				Socket connection = this.tcp.accept();
				Thread.startVirtualThread(() -> serve(connection));
			}
			catch (IOException ex) {
				continue;
			}
		}
	}

	/** One question after the other until the asker has no more, or waits too long. */
	private void serve(Socket connection) {
		try (connection) {
			connection.setSoTimeout(IDLE_MILLIS);
			DataInputStream in = new DataInputStream(connection.getInputStream());
			DataOutputStream out = new DataOutputStream(connection.getOutputStream());
			while (true) {
				byte[] query = in.readNBytes(in.readUnsignedShort());
				Optional<byte[]> reply = Packets.handle(query, true, this.responder);
				if (reply.isPresent()) {
					out.write(framed(reply.get()));
				}
			}
		}
		catch (IOException ex) {
			// the asker has gone
			return;
		}
	}

	private static byte[] framed(byte[] message) {
		byte[] framed = new byte[message.length + 2];
		framed[0] = (byte) (message.length >> 8);
		framed[1] = (byte) message.length;
		System.arraycopy(message, 0, framed, 2, message.length);
		return framed;
	}

}
