package dev.signpost.lookup.wire;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

import org.jspecify.annotations.Nullable;

/**
 * A socket towards one server.
 *
 * <p>
 * Its port is chosen by the kernel, at random among all ephemeral ones. It carries one
 * question at a time, so that questions in flight together have ports of their own, and a
 * few one after the other within a second, each under a fresh random id: who wants to
 * forge an answer has to guess port and id anew before the true answer comes, as RFC 5452
 * section 9.2 asks, and a port found out by other means is soon worth nothing. A lane on
 * which anything odd happened is not used again.
 */
final class Lane {

	private static final int MOST_USES = 32;

	private static final long LONGEST_LIFE = 1_000_000_000L;

	private final DatagramChannel channel;

	private final InetSocketAddress target;

	private final Host host;

	private final long openedAt;

	private final int[] ids = new int[MOST_USES];

	private int uses;

	private volatile @Nullable Flight flight;

	private Lane(DatagramChannel channel, Host host, long openedAt) {
		this.channel = channel;
		this.target = host.socket();
		this.host = host;
		this.openedAt = openedAt;
	}

	/**
	 * A fresh one, not yet connected: whatever is sent to its port from anywhere comes
	 * in.
	 */
	static Lane open(Host host, long now) throws IOException {
		boolean four = host.socket().getAddress() instanceof Inet4Address;
		DatagramChannel channel = DatagramChannel
			.open(four ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
		channel.configureBlocking(false);
		return new Lane(channel, host, now);
	}

	/**
	 * From here on only what the server sends comes in, and what the network says of it.
	 */
	void connect() throws IOException {
		this.channel.connect(this.target);
	}

	DatagramChannel channel() {
		return this.channel;
	}

	Host host() {
		return this.host;
	}

	/**
	 * Whose question it carries, or null while it waits for the next one.
	 */
	@Nullable Flight flight() {
		return this.flight;
	}

	void carry(@Nullable Flight next) {
		this.flight = next;
	}

	/**
	 * Sends; a datagram for which the kernel has no room is lost like any other.
	 */
	void send(int id, byte[] message) throws IOException {
		this.ids[this.uses++] = id;
		ByteBuffer bytes = ByteBuffer.wrap(message);
		if (this.channel.isConnected()) {
			this.channel.write(bytes);
		}
		else {
			this.channel.send(bytes, this.target);
		}
	}

	/**
	 * Whether an earlier question was sent here under this id, so that its answer may
	 * come late or twice.
	 */
	boolean hasSent(int id) {
		for (int i = 0; i < this.uses; i++) {
			if (this.ids[i] == id) {
				return true;
			}
		}
		return false;
	}

	boolean isWorn(long now) {
		return this.uses == MOST_USES || now - this.openedAt > LONGEST_LIFE;
	}

	void close() {
		this.flight = null;
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			// nothing was lost: there is no more to send
		}
	}

}
